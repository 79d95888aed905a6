import type { APIRoute, GetStaticPaths } from 'astro';
import { type QuestionPart, questionParts, storedQuestion } from '../../../data/question-parts.ts';

export const getStaticPaths = (async () =>
  [...(await questionParts()).values()].flat().map((part) => ({
    params: { part: part.name },
    props: { part },
  }))) satisfies GetStaticPaths;

/** Some five questions of a module, loaded by practice and tests. */
export const GET: APIRoute<{ part: QuestionPart }> = async ({ props }) =>
  Response.json(await Promise.all(props.part.questions.map(storedQuestion)));
