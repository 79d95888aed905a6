import { ruleApplies } from './applying-rules.ts';
import { type DocumentView, documentView } from './documents.ts';
import { shared } from './reads.ts';
import { type EntryOf, published } from './store.ts';
import { type ModuleEntry, moduleViews } from './training.ts';

export type ExerciseEntry = EntryOf<'exercises'>;

/** An exercise with its module. */
export interface ExerciseView {
  exercise: ExerciseEntry;
  module: ModuleEntry;
}

/** What an exercise stands on. */
export interface ExerciseBasis {
  document: DocumentView | undefined;
  /**
   * The rule does not apply today, or is not in the library: the exercise asks nothing, because its answers may be wrong. Its
   * page stays and says so.
   */
  isWithdrawn: boolean;
}

/** Every exercise that has a page, withdrawn ones too, in the order of modules. */
export const allExercises = shared(async (): Promise<ExerciseView[]> => {
  const exercises = await published('exercises');
  return (await moduleViews()).flatMap(({ module }) =>
    exercises
      .filter(({ data }) => data.module === module.slug)
      .toSorted(
        (left, right) => left.data.order - right.data.order || left.slug.localeCompare(right.slug),
      )
      .map((exercise) => ({ exercise, module })),
  );
});

/** The basis of an exercise, and whether that withdraws it. */
export async function exerciseBasis({ data }: ExerciseEntry): Promise<ExerciseBasis> {
  const document = await documentView(data.basis.document);
  return { document, isWithdrawn: !document || !ruleApplies(document, data.basis.clause) };
}

/** Exercises that can be done, by module. */
export async function exercisesByModule(): Promise<
  { module: ModuleEntry; exercises: ExerciseEntry[] }[]
> {
  const open: ExerciseView[] = [];
  for (const view of await allExercises())
    if (!(await exerciseBasis(view.exercise)).isWithdrawn) open.push(view);
  return [...Map.groupBy(open, ({ module }) => module)].map(([module, views]) => ({
    module,
    exercises: views.map(({ exercise }) => exercise),
  }));
}
