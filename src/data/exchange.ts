import { writeGift } from '../learning/exchange/gift/write.ts';
import { writeMoodleXml } from '../learning/exchange/moodle-xml/write.ts';
import type { ExchangeNote, NameOf } from '../learning/exchange/partial-question.ts';
import type { Course } from '../learning/exchange/scorm/course.ts';
import { formatPartyDate } from '../lib/party/dates.ts';
import { register } from './documents.ts';
import { liveBank } from './question-bank.ts';
import { shared } from './reads.ts';
import { setting } from './site.ts';
import { published } from './store.ts';
import { absoluteUrl } from './structured-data.ts';
import { courseViews } from './training.ts';

/** Names for people of the documents, modules and lessons that questions point at. */
export const namesInBank = shared(async (): Promise<NameOf> => {
  const [{ views }, modules, lessons] = await Promise.all([
    register(),
    published('modules'),
    published('lessons'),
  ]);
  const titles = {
    document: new Map([...views.values()].map(({ slug, shortCitation }) => [slug, shortCitation])),
    module: new Map(modules.map(({ slug, data }) => [slug, data.title])),
    lesson: new Map(lessons.map(({ slug, data }) => [slug, data.title])),
  };
  return (kind, slug) => titles[kind].get(slug);
});

/** The live bank as a course for a learning system. */
export const packedCourse = shared(async (): Promise<Course> => {
  const [bank, { views }, nameOf, courses] = await Promise.all([
    liveBank(),
    register(),
    namesInBank(),
    courseViews(),
  ]);
  const { name } = setting('site');
  const asked = new Set(bank.map(({ module }) => module));
  return {
    title: courses.map(({ course }) => course.data.title).join('; ') || name,
    summary: courses[0]?.course.data.summary ?? '',
    publisher: name,
    site: absoluteUrl('/tap-huan/'),
    modules: courses
      .flatMap(({ modules }) => modules)
      .filter(({ module }) => asked.has(module.slug))
      .map(({ module }) => ({ slug: module.slug, title: module.data.title })),
    questions: bank.map(({ id, kind, stem, options, module, level, uncertain, ...facts }) => {
      const { basis, checked, lesson } = facts;
      const view = views.get(basis.document);
      const lessonName = lesson === undefined ? undefined : nameOf('lesson', lesson);
      return {
        ...{ id, kind, stem, options, module, level, uncertain },
        basis: {
          text: [view?.shortCitation, basis.clause].filter(Boolean).join(', '),
          url: absoluteUrl(view?.path ?? '/van-ban/'),
        },
        ...(checked !== undefined && { checked: formatPartyDate(checked) }),
        ...(lessonName !== undefined && { lesson: lessonName }),
      };
    }),
  };
});

/** What each form cannot hold of the live bank, in words, with the number of questions it concerns. */
export const exchangeLosses = shared(async () => {
  const bank = await liveBank();
  return { gift: counted(writeGift(bank).notes), xml: counted(writeMoodleXml(bank).notes) };
});

function counted(notes: readonly ExchangeNote[]): { what: string; count: number }[] {
  return [...Map.groupBy(notes, ({ what }) => what)].map(([what, { length }]) => ({
    what,
    count: length,
  }));
}
