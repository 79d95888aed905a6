import CMS from 'decap-cms-app';
import { isBlank } from '../../../src/model/fields/field.ts';

interface ControlProps {
  value?: { toJS?: () => unknown };
  field: { get: (key: string) => unknown };
}
interface Child {
  props?: { onValidate?: (errors: unknown[]) => void };
}
/** Decap's control of a group, as far as it is used here. */
interface ObjectControl {
  props: ControlProps;
  childRefs: Record<string, Child>;
  validate: () => void;
}

const object = CMS.getWidget('object');
const Base = object?.control as unknown as new (props: ControlProps) => ObjectControl;

/**
 * Decap's group asks for the required fields of a group that itself is not required. Here an optional
 * group nobody filled in is fine, and one begun must be finished.
 */
export class OptionalGroup extends Base {
  constructor(props: ControlProps) {
    super(props);
    const validateAll = this.validate;
    this.validate = () => {
      const { field, value } = this.props;
      const isLeftOut = field.get('required') === false && isBlank(value?.toJS?.() ?? value);
      if (!isLeftOut) return validateAll();
      for (const child of Object.values(this.childRefs)) child.props?.onValidate?.([]);
    };
  }
}

export const groupPreview = object?.preview;
