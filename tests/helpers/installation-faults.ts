import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Installation } from '../../cms/operation/installation.ts';
import { Accounts } from '../../cms/server/accounts/accounts.ts';
import { openDatabase } from '../../cms/server/accounts/database.ts';
import { freePort } from '../faults/process.ts';
import { ROOT } from './build-site.ts';

export interface Damage {
  dataDir: string;
  installation: Installation;
  /** Undone when the test ends. */
  cleanUps: (() => void)[];
}

export interface PlantedFault {
  plant: (at: Damage) => unknown;
  problem: RegExp;
  /** What follows from it. */
  alsoFound?: RegExp[];
}

/** Changes what is known of the only release. */
function changeNote(dataDir: string, change: object): void {
  const file = join(dataDir, 'releases/1.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
}

/** One file of the store's objects. */
function looseObject(dataDir: string): string {
  const objects = join(dataDir, 'content.git/objects');
  const folder = readdirSync(objects).find((name) => /^[0-9a-f]{2}$/.test(name)) ?? '';
  return join(objects, folder, readdirSync(join(objects, folder))[0] ?? '');
}

/** A checkout with another list of what is installed. */
function checkoutWith(dataDir: string, edit: (installed: string) => string): string {
  const projectDir = join(dataDir, '../ma-nguon');
  mkdirSync(join(projectDir, 'node_modules'), { recursive: true });
  cpSync(join(ROOT, 'package-lock.json'), join(projectDir, 'package-lock.json'));
  const lock = readFileSync(join(ROOT, 'node_modules/.package-lock.json'), 'utf8');
  writeFileSync(join(projectDir, 'node_modules/.package-lock.json'), edit(lock));
  return projectDir;
}

const withOlderFastify = (lock: string) =>
  lock.replace(/("node_modules\/fastify": \{\s+"version": ")[^"]+/, '$15.0.0');

/** As npm leaves it when Debian 12's own Node runs it. */
const withoutPictureProgram = (lock: string) => {
  const list = JSON.parse(lock) as { packages: Record<string, unknown> };
  for (const path of Object.keys(list.packages))
    if (/@img\/sharp-linux/.test(path)) delete list.packages[path];
  return JSON.stringify(list);
};

function hidePrograms(cleanUps: Damage['cleanUps']): void {
  const { PATH } = process.env;
  process.env.PATH = '/khong-co';
  cleanUps.push(() => {
    process.env.PATH = PATH;
  });
}

async function otherProgram({ installation, cleanUps }: Damage): Promise<void> {
  const port = await freePort();
  const other = createServer((_request, reply) => reply.end('xin chao'));
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  cleanUps.push(() => other.close());
  Object.assign(installation.env, { port });
}

/** Faults of an installation, each with what the doctor has to say of it. */
export const FAULTS: Record<string, PlantedFault> = {
  'an old Node': {
    plant: ({ installation }) => Object.assign(installation, { nodeVersion: '20.11.0' }),
    problem: /Node 20\.11\.0 quá cũ/,
  },
  'no git': {
    plant: ({ cleanUps }) => hidePrograms(cleanUps),
    problem: /Máy chưa có git/,
    alsoFound: [/Kho nội dung trống hoặc không mở được/],
  },
  'libraries that npm ci was not run for': {
    plant: ({ installation, dataDir }) => {
      installation.projectDir = checkoutWith(dataDir, withOlderFastify);
    },
    problem: /Thư viện đã cài không khớp.*fastify/,
  },
  'what npm ci left out under an old Node': {
    plant: ({ installation, dataDir }) => {
      installation.projectDir = checkoutWith(dataDir, withoutPictureProgram);
    },
    problem: /Node quá cũ nên bỏ qua.*@img\/sharp-linux/,
  },
  'no data folder': {
    plant: ({ dataDir }) => rmSync(dataDir, { recursive: true }),
    problem: /Không có thư mục dữ liệu/,
  },
  'a data folder that others read': {
    plant: ({ dataDir }) => chmodSync(dataDir, 0o755),
    problem: /Người khác trên máy đọc được/,
  },
  'damaged accounts': {
    plant: ({ dataDir }) => {
      for (const rest of ['-wal', '-shm'])
        rmSync(join(dataDir, `accounts.sqlite${rest}`), { force: true });
      writeFileSync(join(dataDir, 'accounts.sqlite'), Buffer.alloc(8192, 'x'));
    },
    problem: /Tệp tài khoản accounts\.sqlite bị hỏng/,
  },
  'accounts that were set aside': {
    plant: ({ dataDir }) => writeFileSync(join(dataDir, 'accounts.damaged-2026.sqlite'), 'x'),
    problem: /accounts\.damaged-2026\.sqlite/,
  },
  'accounts that are not copied any more': {
    plant: ({ dataDir }) => {
      const before = new Date(Date.now() - 3 * 24 * 60 * 60_000);
      utimesSync(join(dataDir, 'accounts.last-good.sqlite'), before, before);
    },
    problem: /Hơn hai ngày nay/,
  },
  'no administrator': {
    plant: ({ dataDir }) => {
      const database = openDatabase(join(dataDir, 'accounts.sqlite'));
      new Accounts(database).setDisabled('quantri', true);
      database.close();
    },
    problem: /Không còn tài khoản quản trị/,
  },
  'an empty store': {
    plant: ({ dataDir }) => rmSync(join(dataDir, 'content.git/refs/heads/main')),
    problem: /Kho nội dung trống/,
  },
  'a damaged object': {
    plant: ({ dataDir }) => {
      const file = looseObject(dataDir);
      chmodSync(file, 0o644);
      writeFileSync(file, 'x');
    },
    problem: /Kho nội dung có chỗ hỏng/,
  },
  'a lost object': {
    plant: ({ dataDir }) => rmSync(looseObject(dataDir)),
    problem: /Kho nội dung có chỗ hỏng/,
  },
  'no release': {
    plant: ({ dataDir }) => {
      rmSync(join(dataDir, 'current'));
      rmSync(join(dataDir, 'releases'), { recursive: true });
    },
    problem: /Chưa có bản trang nào/,
  },
  'a link to a release that is gone': {
    plant: ({ dataDir }) => {
      rmSync(join(dataDir, 'current'));
      symlinkSync('releases/77', join(dataDir, 'current'));
    },
    problem: /Bản trang đang phục vụ \(77\)/,
  },
  'a release without its first page': {
    plant: ({ dataDir }) => rmSync(join(dataDir, 'current/index.html')),
    problem: /bị thiếu tệp chính/,
  },
  'a site that is held': {
    plant: ({ dataDir }) => writeFileSync(join(dataDir, 'releases/hold'), ''),
    problem: /đang được giữ ở bản 1/,
  },
  'a clock of last century': {
    plant: ({ installation }) => Object.assign(installation, { now: new Date('1999-01-01') }),
    problem: /Đồng hồ máy chủ chạy lùi/,
  },
  'a release of the future': {
    plant: ({ dataDir }) => changeNote(dataDir, { builtAt: '2031-01-01T00:00:00Z' }),
    problem: /mang giờ ở tương lai/,
  },
  'a site that does not follow the store': {
    plant: ({ dataDir }) => changeNote(dataDir, { commit: '0'.repeat(40) }),
    problem: /Trang chưa theo kịp/,
  },
  'no server': {
    plant: async ({ installation }) => Object.assign(installation.env, { port: await freePort() }),
    problem: /Máy chủ không trả lời/,
  },
  'another program at the port': { plant: otherProgram, problem: /chương trình khác trả lời/ },
  'the address of the sample': {
    plant: ({ installation }) =>
      Object.assign(installation.env, { siteUrl: 'https://duk.example' }),
    problem: /SITE_URL vẫn là địa chỉ mẫu/,
  },
  'an address without TLS': {
    plant: ({ installation }) =>
      Object.assign(installation.env, { siteUrl: 'http://vanphong.tinh.gov.vn' }),
    problem: /không có https/,
  },
  'a server that listens to everybody': {
    plant: ({ installation }) => Object.assign(installation.env, { host: '0.0.0.0' }),
    problem: /Máy chủ nghe ở 0\.0\.0\.0/,
  },
};

/** Faults that only root can make. */
export const FAULTS_OF_ROOT: Record<string, PlantedFault> = {
  'a file of somebody else': {
    plant: ({ dataDir }) => chownSync(join(dataDir, 'content.git/HEAD'), 12_345, 12_345),
    problem: /content\.git\/HEAD thuộc về tài khoản khác/,
  },
  'a full disk': {
    plant: ({ dataDir, cleanUps }) => {
      const copy = { recursive: true, verbatimSymlinks: true, preserveTimestamps: true };
      const aside = `${dataDir}.aside`;
      cpSync(dataDir, aside, copy);
      const options = ['-t', 'tmpfs', '-o', 'size=64m,mode=0700', 'tmpfs', dataDir];
      if (spawnSync('mount', options).status !== 0) throw new Error('tmpfs cannot be mounted');
      cleanUps.push(() => spawnSync('umount', ['-l', dataDir]));
      cpSync(aside, dataDir, copy);
    },
    problem: /chỉ còn \d+ MB trống/,
  },
};
