import { callAction } from '../api/actions.ts';
import { openFormKey } from '../decap/open-form.ts';

/** Addresses that forms of new entries were given, by Decap's name for the form. */
const slugs = new Map<string, string>();

/** The address of the new entry in the open form: asked for once, so that a repeated save makes no twin. */
export async function slugForForm(collection: string, wanted: string): Promise<string> {
  const form = openFormKey();
  const known = slugs.get(form);
  if (known) return known;
  const { slug } = await callAction('freeSlug', { collection, wanted });
  slugs.set(form, slug);
  return slug;
}

/** Somebody else took the open form's address: the next save asks for another. */
export function dropFormSlug(): void {
  slugs.delete(openFormKey());
}
