import { expect, it } from 'vitest';
import { remoteReason } from './remote-reasons.ts';

it.each([
  ['ssh: connect to host 10.0.0.2 port 22: Connection refused', /không nối được/],
  ['ssh: Could not resolve hostname kho: Name or service not known', /không nối được/],
  ['Command failed: git push SIGKILL', /không nối được/],
  ['PUT p/ab12: HTTP 503', /không nối được/],
  ['PUT current: fetch failed', /không nối được/],
  ['git@10.0.0.2: Permission denied (publickey).', /không nhận khóa/],
  ['HEAD : HTTP 403', /không nhận khóa/],
  ["EACCES: permission denied, mkdir '/srv/web'", /không nhận khóa/],
  ['Host key verification failed.', /không chứng minh/],
  ["fatal: '/srv/x.git' does not appear to be a git repository", /không thấy nơi/],
  ['! [remote rejected] main -> main (pre-receive hook declined)', /từ chối/],
  ['fatal: write error: No space left on device', /hết chỗ/],
  ['không có tệp kho.key', /^không có tệp kho.key$/],
  ['E42', /nơi đó trả lời "E42"/],
])('%s', (answer, words) => {
  expect(remoteReason(answer)).toMatch(words);
});
