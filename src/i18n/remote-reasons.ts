/** What Git, ssh, a store or the disk answer, in words for people at a desk; the first that fits counts. */
const REASONS: readonly (readonly [answer: RegExp, words: string])[] = [
  [/No space left|quota|disk full|ENOSPC/i, 'nơi đó hết chỗ chứa; hãy báo người quản trị'],
  [
    /Host key verification failed|certificate|CERT_/i,
    'nơi đó không chứng minh được là máy đã khai; hãy báo người quản trị ngay',
  ],
  [
    /Permission denied|Authentication|Access denied|could not read Username|EACCES|EPERM|HTTP 40[13]/i,
    'nơi đó không nhận khóa của máy chủ này; hãy báo người quản trị',
  ],
  [
    /not appear to be a git repository|repository .*not found|does not exist|ENOENT|HTTP 404/i,
    'không thấy nơi đã khai; hãy báo người quản trị',
  ],
  [
    /hook declined|protected branch|denyCurrentBranch|remote rejected/i,
    'nơi đó từ chối thay đổi; hãy báo người quản trị',
  ],
  [
    /refused|timed? ?out|timeout|No route|resolve|unreachable|closed|hung up|reset|EOF|fetch failed|SIGKILL|HTTP 5\d\d|HTTP 429|ECONN/i,
    'không nối được tới nơi đó; máy đang tự thử lại',
  ],
];

/** Letters that only Vietnamese words have: a sentence of our own, about a key or a setting. */
const OURS = /[\u0102-\u01B0\u1EA0-\u1EF9]/;

/** Why something did not get to another machine, for people; what nobody knows is given as it came. */
export function remoteReason(answer: string): string {
  if (OURS.test(answer)) return answer;
  return REASONS.find(([pattern]) => pattern.test(answer))?.[1] ?? `nơi đó trả lời "${answer}"`;
}
