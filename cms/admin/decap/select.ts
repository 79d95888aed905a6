import { reactSelectStyles } from 'decap-cms-ui-default';
import Select, { components } from 'react-select';

/**
 * The choice of react-select that Decap's own fields use: the same version, so that the editor holds it
 * once, with Decap's looks.
 */
export { components, reactSelectStyles as selectStyles, Select };
