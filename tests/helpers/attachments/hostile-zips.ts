import type { HostileFile } from './hostile-word.ts';
import { zipped } from './package-file.ts';
import { sheetFile } from './sheet-file.ts';
import { paragraph, wordFile } from './word-file.ts';

const good = () => Buffer.from(wordFile(paragraph('Bình thường')));
const cut = (from: string, to: string) => {
  const text = good().toString('latin1');
  return Buffer.from(text.replaceAll(from, to), 'latin1');
};
/** Overwrites a number of the directory's entry of the document, and of its own head where it shall agree. */
function patched(offset: number, value: number, isBoth = false): Buffer {
  const file = good();
  const central = file.indexOf(Buffer.from('504b0102', 'hex'));
  file.writeUInt32LE(value, central + offset);
  if (isBoth) file.writeUInt32LE(value, offset - 2);
  return file;
}
/** ZIP files that two programs read differently. */
export const hostileZips: readonly HostileFile[] = [
  ['a size that lies', 'docx', () => patched(24, 10)],
  ['a size that lies twice', 'docx', () => patched(24, 10, true)],
  ['a size of gigabytes', 'docx', () => patched(24, 0x7fffffff, true)],
  ['a packed size that lies', 'docx', () => patched(20, 3)],
  ['a checksum that lies', 'docx', () => patched(16, 1)],
  ['a place that lies', 'docx', () => patched(42, 5)],
  ['a name that climbs', 'docx', () => wordFile('', { raw: { '../../a.xml': '<a/>' } })],
  ['a name from the top', 'docx', () => wordFile('', { raw: { '/etc/a.xml': '<a/>' } })],
  ['a name of Windows', 'docx', () => wordFile('', { raw: { 'C:\\a.xml': '<a/>' } })],
  [
    'a name that turns its letters',
    'docx',
    () => wordFile('', { raw: { 'word/a\u202Eexe.png': 'x' } }),
  ],
  [
    'two names that differ by case',
    'docx',
    () => wordFile('', { raw: { 'word/Document.xml': '<a/>' } }),
  ],
  [
    'another name in its own head',
    'docx',
    () => {
      const file = good();
      file.write('word/documenX.xml', file.indexOf('word/document.xml'), 'latin1');
      return file;
    },
  ],
  [
    'a web page before it',
    'docx',
    () => Buffer.concat([Buffer.from('<html><script>a()</script>'), good()]),
  ],
  [
    'something behind it',
    'docx',
    () => Buffer.concat([good(), Buffer.from('<script>a()</script>')]),
  ],
  [
    'a comment behind it',
    'docx',
    () => {
      const file = good();
      file.writeUInt16LE(3, file.length - 2);
      return Buffer.concat([file, Buffer.from('abc')]);
    },
  ],
  ['two files one behind the other', 'docx', () => Buffer.concat([good(), good()])],
  [
    'something between its parts',
    'docx',
    () => {
      const file = good();
      const at = file.indexOf(Buffer.from('504b0102', 'hex'));
      return Buffer.concat([file.subarray(0, at), Buffer.from('MZ'), file.subarray(at)]);
    },
  ],
  [
    'a part with a password',
    'docx',
    () => {
      const file = good();
      file.writeUInt16LE(1, 6);
      file.writeUInt16LE(1, file.indexOf(Buffer.from('504b0102', 'hex')) + 8);
      return file;
    },
  ],
  ['half a file', 'docx', () => good().subarray(0, 300)],
  ['a name cut by a zero', 'docx', () => cut('word/document.xml', 'word/docum\0nt.xml')],
  ['a workbook as a document', 'docx', () => sheetFile([{ rows: [['x']] }])],
  ['an archive', 'docx', () => zipped({ 'a.txt': 'x' })],
  [
    'Word 97',
    'docx',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
  ],
];
