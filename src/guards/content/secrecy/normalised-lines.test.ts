import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalisedLines } from './normalised-lines.ts';

/** Letters of a level and whatever may stand between them in Markdown, HTML and scans. */
const PIECES =
  'M,Ậ,T,m,ậ,t,â,ạ,a,\u0323,\u0302, ,  ,.,*,_,-,–,(,),[,|,",#,>,<b>,&#7852;,\u200B,\u00AD,\u034F,x';

it('a line of which no view holds a level is known before the views are made', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES.split(','), ','), { maxLength: 12 }),
      (pieces) => {
        for (const line of normalisedLines(pieces.join(''))) {
          const views = [line.raw, line.plain, ...line.pieces];
          if (views.some((view) => /m[ậâạa]t/iu.test(view))) expect(line.mayHoldLevel).toBe(true);
        }
      },
    ),
    { numRuns: 3000 },
  );
});
