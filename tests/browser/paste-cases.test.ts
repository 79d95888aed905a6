import { describe, expect, it } from 'vitest';
import { pasteCases, resultText } from '../helpers/paste-cases.ts';
import { startPastePage } from '../helpers/paste-page.ts';

const tools = startPastePage('cases');

const cases = pasteCases();

describe('pastes of every kind', () => {
  it('are forty and more', () => expect(cases.length).toBeGreaterThanOrEqual(40));

  it.each(cases)('$name: $title', async ({ source, kind, expected }) => {
    expect(resultText(await tools().paste(source, kind))).toBe(expected.trimEnd());
  });

  it('come out the same when what they gave is pasted again', async () => {
    for (const { source } of cases.filter(({ kind }) => kind === 'html')) {
      const { html } = await tools().clean(source);
      // A line begun with a dash is judged by the lines around it, which are paragraphs now.
      if (/<p>[-–] /.test(html)) continue;
      const again = await tools().clean(html);
      expect(again.html.trim()).toBe(html.trim());
      expect(again).toMatchObject({ struck: 0, comments: 0, hidden: 0, raisedAsWords: 0 });
    }
  });
});
