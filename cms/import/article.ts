import type { Moment } from './portal-moment.ts';

/** An article of the old portal as its page or feed holds it, before it is an entry. */
export interface Article {
  title: string;
  /** When it was published. */
  moment: Moment | null;
  lead: string;
  html: string;
  /** Folder that its pictures are named from; null where there are none on this machine. */
  folder: string | null;
  /** Where it came from, in words. */
  source: string;
}
