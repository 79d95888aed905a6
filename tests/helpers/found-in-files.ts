import { fileFindings } from '../../src/guards/content/attachments/findings.ts';
import { problemsOfFile } from '../../src/guards/content/attachments/problems.ts';
import { paragraph, wordFile } from './attachments/word-file.ts';
import type { Files } from './minimal-content.ts';
import { newsText, quickBuild, type TestBuild } from './server.ts';

const FILE = 'tep/ke-hoach.docx';
const bytes = Buffer.from(wordFile(paragraph('TỐI MẬT', 'Nội dung')));

/** Published content in which an attachment holds a mark, as if the rule had come later. */
export const markedFiles: Files = {
  [FILE]: bytes,
  'tin-tuc/ke-hoach.md': newsText('Kế hoạch tháng mười hai', `Xem [tệp](../${FILE}).`),
};

/** Makes a site that tells of it. */
export const buildWithFinding: TestBuild = async (job) => {
  const found = await fileFindings(bytes, 'docx');
  const inFiles = problemsOfFile(found, FILE, 'tin-tuc/ke-hoach.md', 'Nội dung');
  return { ...(await quickBuild(job)), inFiles } as Awaited<ReturnType<TestBuild>>;
};
