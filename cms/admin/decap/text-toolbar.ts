import Toolbar from 'decap-cms-widget-richtext/dist/esm/RichtextControl/components/Toolbar/Toolbar.js';

/** The toolbar of Decap's text field. */
export { Toolbar };
