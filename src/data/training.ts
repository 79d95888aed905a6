import { compareVietnamese } from '../lib/vietnamese/collate.ts';
import { lookup, shared } from './reads.ts';
import { type EntryOf, published } from './store.ts';

export type CourseEntry = EntryOf<'courses'>;
export type ModuleEntry = EntryOf<'modules'>;
export type LessonEntry = EntryOf<'lessons'>;
export type QuestionEntry = EntryOf<'questions'>;
export type DefinitionEntry = EntryOf<'definitions'>;

export type LearningPathEntry = EntryOf<'learningPaths'>;
export type WorkshopEntry = EntryOf<'workshops'>;

/** A path through the course for one role, with the lessons that have a page. */
export interface LearningPathView {
  entry: LearningPathEntry;
  lessons: LessonEntry[];
}

/** A module with its lessons in order and all its questions. */
export interface ModuleView {
  module: ModuleEntry;
  lessons: LessonEntry[];
  questions: QuestionEntry[];
}

export interface CourseView {
  course: CourseEntry;
  modules: ModuleView[];
}

/** Every course with its modules and lessons in order. */
export const courseViews = shared(async (): Promise<CourseView[]> => {
  const [courses, modules, lessons, questions] = await Promise.all([
    published('courses'),
    published('modules'),
    published('lessons'),
    published('questions'),
  ]);
  return courses.map((course) => ({
    course,
    modules: inOrder(modules.filter((module) => module.data.course === course.slug)).map(
      (module) => ({
        module,
        lessons: inOrder(lessons.filter((lesson) => lesson.data.module === module.slug)),
        questions: questions.filter((question) => question.data.module === module.slug),
      }),
    ),
  }));
});

/** All modules of all courses. */
export async function moduleViews(): Promise<ModuleView[]> {
  return (await courseViews()).flatMap((course) => course.modules);
}

/** Lessons that have a page: those of a published module of a published course. */
export async function allLessons(): Promise<LessonEntry[]> {
  return (await moduleViews()).flatMap(({ lessons }) => lessons);
}

/** Every path of every published course, in order. */
export const learningPathViews = shared(async (): Promise<LearningPathView[]> => {
  const [paths, courses, lessons] = await Promise.all([
    published('learningPaths'),
    courseViews(),
    allLessons(),
  ]);
  const bySlug = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
  return inOrder(paths)
    .filter(({ data }) => courses.some(({ course }) => course.slug === data.course))
    .map((entry) => ({
      entry,
      lessons: entry.data.lessons.flatMap((slug) => bySlug.get(slug) ?? []),
    }));
});

/** The paths of a course. */
export async function learningPathsOf(course: string): Promise<LearningPathEntry[]> {
  return (await learningPathViews()).flatMap(({ entry }) =>
    entry.data.course === course ? entry : [],
  );
}

/** Workshops of published courses, newest first. */
export const workshopEntries = shared(async (): Promise<WorkshopEntry[]> => {
  const courses = new Set((await courseViews()).map(({ course }) => course.slug));
  const firstDay = ({ data }: WorkshopEntry) => data.slots.map(({ date }) => date).sort()[0] ?? '';
  return (await published('workshops'))
    .filter(({ data }) => courses.has(data.course))
    .toSorted((left, right) => firstDay(right).localeCompare(firstDay(left)));
});

/** The term of the trade, by alphabet. */
export const allDefinitions = shared(async () =>
  (await published('definitions')).toSorted((left, right) =>
    compareVietnamese(left.data.term, right.data.term),
  ),
);

/** Abbreviations that lessons explain where they stand first, with their terms. */
export const explainedAbbreviations = shared(
  async () =>
    new Map(
      (await published('definitions')).flatMap(({ data }) =>
        data.abbreviation ? [[data.abbreviation, data.term] as const] : [],
      ),
    ),
);

/** One term of the trade by slug; undefined when it is not published. */
export async function definitionBySlug(slug: string): Promise<DefinitionEntry | undefined> {
  return (await definitions())(slug);
}

const definitions = lookup('definition', async () => {
  const bySlug = new Map((await published('definitions')).map((entry) => [entry.slug, entry]));
  return (slug) => bySlug.get(slug);
});

/** The lessons before and after one, across modules of the course. */
export async function neighbours(
  lesson: LessonEntry,
): Promise<{ previous?: LessonEntry; next?: LessonEntry }> {
  return (await neighboursBySlug())(lesson.slug);
}

const neighboursBySlug = lookup('neighbouringLessons', async () => {
  const courses = (await courseViews()).map(({ modules }) =>
    modules.flatMap((module) => module.lessons),
  );
  return (slug): { previous?: LessonEntry; next?: LessonEntry } => {
    for (const lessons of courses) {
      const index = lessons.findIndex((candidate) => candidate.slug === slug);
      const previous = lessons[index - 1];
      const next = lessons[index + 1];
      if (index >= 0) return { ...(previous && { previous }), ...(next && { next }) };
    }
    return {};
  };
});

function inOrder<T extends { data: { order: number }; slug: string }>(entries: T[]): T[] {
  return entries.toSorted(
    (left, right) => left.data.order - right.data.order || left.slug.localeCompare(right.slug),
  );
}
