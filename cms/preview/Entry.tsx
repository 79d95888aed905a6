import type { Collection } from '../../src/model/collection.ts';
import { DefaultTemplate, Facts, templates } from './templates.tsx';
import type { Data } from './values.ts';

/** An entry in the layout of its page; fields that the layout does not show follow below as a list. */
export function Entry({ collection, data }: { collection: Collection; data: Data }) {
  const { id, fields, titleField } = collection;
  const shaped = templates[id];
  if (!shaped) return <DefaultTemplate data={data} fields={fields} titleField={titleField} />;
  const { Template, shownFields } = shaped;
  return (
    <>
      <Template data={data} fields={fields} titleField={titleField} />
      <Facts data={data} fields={fields} without={shownFields} />
    </>
  );
}
