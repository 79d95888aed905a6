import type { Collection } from '../../src/model/collection.ts';
import { Facts, Plain, templates } from './templates.tsx';
import type { Data } from './values.ts';

/** An entry in the shape of its page, with whatever that shape leaves out below it. */
export function Entry({ collection, data }: { collection: Collection; data: Data }) {
  const { id, fields, titleField } = collection;
  const shaped = templates[id];
  if (!shaped) return <Plain data={data} fields={fields} titleField={titleField} />;
  const { Template, draws } = shaped;
  return (
    <>
      <Template data={data} fields={fields} titleField={titleField} />
      <Facts data={data} fields={fields} without={draws} />
    </>
  );
}
