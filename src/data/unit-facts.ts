import type { PostView, UnitView } from './unit-view.ts';
import type { UnitEntry } from './units.ts';

/** What search is told of a unit (`PageFacts`): its names, who holds its posts and how to reach it. */
export function unitFacts({ data }: UnitEntry, view: UnitView) {
  const names = [...data.aliases, ...view.names.map(({ name }) => name)];
  const others = [...new Set(names)].filter((name) => name !== data.name);
  return {
    kind: 'units' as const,
    ...(others.length > 0 && { names: others }),
    ...(data.to !== undefined && !view.isCurrent && { ended: data.to }),
    ...(view.isCurrent && { contact: { phone: data.phone, mailbox: data.mailbox } }),
    ...(view.posts.length > 0 && { posts: view.posts.map(postFacts) }),
  };
}

function postFacts({ title, name, phone, mailbox }: PostView) {
  return { title, name, ...(phone !== null && { phone }), ...(mailbox !== null && { mailbox }) };
}
