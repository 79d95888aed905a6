import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedFault } from './installation-faults.ts';

/** Writes data/targets.yml with one mirror, and its key. */
function plantMirror(dataDir: string, remote: string, keyMode = 0o600): void {
  writeFileSync(join(dataDir, 'targets.yml'), `mirrors: [{ name: kho, remote: "${remote}" }]\n`);
  writeFileSync(join(dataDir, 'mirror.key'), '7'.repeat(64));
  chmodSync(join(dataDir, 'mirror.key'), keyMode);
}

/** Writes data/targets.yml with one store, whose keys stand in a file. */
function plantStore(dataDir: string, keys: string, mode: number): void {
  const credentials = join(dataDir, 'kho.key');
  writeFileSync(credentials, keys);
  chmodSync(credentials, mode);
  const target = {
    name: 'kho',
    kind: 's3',
    endpoint: 'http://127.0.0.1:9',
    bucket: 'b',
    credentials,
  };
  writeFileSync(join(dataDir, 'targets.yml'), `targets: [${JSON.stringify(target)}]\n`);
}

/** Faults of what reaches beyond the machine. */
export const FAULTS_BEYOND: Record<string, PlantedFault> = {
  'a broken targets.yml': {
    plant: ({ dataDir }) => writeFileSync(join(dataDir, 'targets.yml'), 'mirrors: [{ name: kho'),
    problem: /targets\.yml không đọc được/,
  },
  'a password in an address': {
    plant: ({ dataDir }) => plantMirror(dataDir, 'https://a:b@kho.example/x.git'),
    problem: /mirrors\.0\.remote: địa chỉ có mật khẩu/,
  },
  'a word that targets.yml does not know': {
    plant: ({ dataDir }) => writeFileSync(join(dataDir, 'targets.yml'), 'mirror: []\n'),
    problem: /targets\.yml, mục targets\.yml: /,
  },
  'a mirror that is not there': {
    plant: ({ dataDir }) => plantMirror(dataDir, join(dataDir, 'khong-co.git')),
    problem: /Không tới được kho nhân bản "kho"/,
  },
  'a key that others read': {
    plant: ({ dataDir }) => plantMirror(dataDir, join(dataDir, 'content.git'), 0o644),
    problem: /mirror\.key có quyền 644/,
  },
  'keys of a store that others read': {
    plant: ({ dataDir }) => plantStore(dataDir, 'ma\nbi-mat\n', 0o640),
    problem: /kho\.key có quyền 640/,
  },
  'a folder of a target that is not there': {
    plant: ({ dataDir }) =>
      writeFileSync(
        join(dataDir, 'targets.yml'),
        'targets: [{ name: web, kind: folder, folder: /khong-co/web }]\n',
      ),
    problem: /không ghi được vào thư mục \/khong-co\/web của đích "web"/,
  },
  'half of the keys of a store': {
    plant: ({ dataDir }) => plantStore(dataDir, 'ma\n', 0o600),
    problem: /kho\.key phải có hai dòng/,
  },
  'a key that was lost': {
    plant: ({ dataDir }) => {
      plantMirror(dataDir, join(dataDir, 'content.git'));
      rmSync(join(dataDir, 'mirror.key'));
    },
    problem: /Chưa có khóa mã hóa/,
  },
};
