import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pasted, startPastePage } from '../helpers/paste-page.ts';

const tools = startPastePage('properties');

/** A piece of a document; $1, $2, … stand for words. */
interface Piece {
  html: string;
  /** How many words it shows, then how many it must not show. */
  shown: number;
  hidden: number;
}

const piece = (html: string, shown: number, hidden = 0): Piece => ({ html, shown, hidden });

/** Whole blocks of documents: each shows its first words and leaves the rest out. */
const PIECES: readonly Piece[] = [
  piece('<p class=MsoNormal>$1 <b>$2</b></p>', 2),
  piece('<p>$1 <span class=msoDel><del cite=a>$3</del></span><ins cite=a>$2</ins></p>', 2, 1),
  piece('<p>$1<a href="#_msocom_1" class=msocomanchor>[A1]</a></p>', 1),
  piece(
    '<div style="mso-element:comment-list"><div style="mso-element:comment"><p>$1</p></div></div>',
    0,
    1,
  ),
  piece('<p>$1<span style="display:none;mso-hide:all">$2</span></p>', 1, 1),
  piece('<p>$1 <sup>$2</sup> <sub>$3</sub></p>', 3),
  piece('<h2>$1 <sup>$2</sup></h2>', 2),
  piece('<p>$1<br>• $2<br>• $3</p>', 3),
  piece('<p>$1:<br>- $2<br>- $3</p>', 3),
  piece('<p>1. $1</p><p>2. $2</p><p>3. $3</p>', 3),
  piece('<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">a)</span>$1</p>', 1),
  piece('<ol><li><h3>$1</h3>$2</li><li>$3<ul><li>$4</li></ul></li></ol>', 4),
  piece('<ul><li><p>$1</p></li><ul><li>$2</li></ul></ul>', 2),
  piece(
    '<table><tr><td rowspan=2>$1</td><td colspan=2>$2</td></tr><tr><td>$3</td><td>$4</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
    4,
  ),
  piece(
    '<table><caption>$1</caption><tr><td colspan=2>$2</td></tr><tr><td>$3</td><td>$4</td></tr></table>',
    4,
  ),
  piece(
    '<table><tr><td>$1</td><td><p>$2</p><ul><li>$3</li></ul></td></tr><tr><td colspan=2>$4</td></tr></table>',
    4,
  ),
  piece('<table><tr><td><img src="x.png"></td></tr><tr><td>$1</td></tr></table>', 1),
  piece('<p><img src="x.png" alt="IMG_1.jpg"></p><p class=MsoCaption>$1</p>', 1),
  piece('<figure><img src="https://a.example/x.png"><figcaption>$1</figcaption></figure>', 1),
  piece('<p>98<a style="mso-footnote-id:ftn1" href="#_ftn1">[1]</a> $1</p>', 1),
  piece('<nav><a href="https://a.example">$1</a></nav><aside>$2</aside><address>$3</address>', 3),
  piece('<div class="share"><span>$1</span></div><footer>$2</footer>', 2),
  piece('<dl><dt>$1</dt><dd>$2</dd></dl><details><summary>$3</summary>$4</details>', 4),
];

const WORD = fc.stringMatching(/^[a-zăâđêôơưáàảãạ]{7,9}$/u);
const documents = fc
  .array(
    fc.tuple(fc.constantFrom(...PIECES), fc.uniqueArray(WORD, { minLength: 4, maxLength: 4 })),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.map(([one, words]) => ({ ...one, words })));

/** Everything a person finds after a paste: the text, captions and descriptions. */
const foundWords = ({ clean }: Pasted): Set<string> => {
  const pictures = clean.pictures.map(({ alt, caption }) => `${alt} ${caption}`).join(' ');
  const text = `${clean.html.replace(/<[^>]*>/g, ' ')} ${pictures}`;
  return new Set(text.split(/[^\p{L}]+/u));
};

describe('whatever a document is made of', () => {
  it('every word it shows is there by itself, and no word it hides', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.boolean(), async (pieces, isWord) => {
        const body = pieces
          .map(({ html, words }) =>
            html.replace(/\$(\d)/g, (_all, at) => words[Number(at) - 1] ?? ''),
          )
          .join('\n');
        const head = isWord ? '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>' : '';
        const pasted = await tools().paste(head + body);
        const found = foundWords(pasted);
        const shown = pieces.flatMap(({ words, shown: count }) => words.slice(0, count));
        const hidden = pieces.flatMap(({ words, shown: from, hidden: count }) =>
          words.slice(from, from + count),
        );
        expect(shown.filter((word) => !found.has(word))).toEqual([]);
        expect(hidden.filter((word) => found.has(word) && !shown.includes(word))).toEqual([]);
        if (hidden.length > 0) expect(pasted.notes).not.toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});
