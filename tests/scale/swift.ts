import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreAccess } from '../../cms/deploy/object-store.ts';
import { listening, type Processes, programAt } from './processes.ts';

const NODES = [1, 2, 3] as const;
type Node = (typeof NODES)[number];
const TYPES = { account: 62, container: 61, object: 60 } as const;
const PROXY_PORT = 8790;
const MEMCACHE_PORT = 11_811;

/** OpenStack Swift with three storage nodes, as ordinary processes on loopback addresses. */
export interface Swift {
  access: StoreAccess;
  /** Address of the bucket for readers without keys. */
  publicAddress: string;
  /** Ends the servers of one node with -9, and starts them again without any repair. */
  killNode: (node: Node) => Promise<void>;
  startNode: (node: Node) => Promise<void>;
  killProxy: () => Promise<void>;
  startProxy: () => Promise<void>;
}

/** What lacks for it; empty when it can be started. */
export function missingForSwift(): string[] {
  const programs = ['swift-proxy-server', 'swift-object-server', 'memcached'];
  return programs.filter((name) => programAt(name) === null);
}

const RINGS = `
import sys
from swift.common.ring import RingBuilder
for name, p in (('account', 62), ('container', 61), ('object', 60)):
    b = RingBuilder(6, 3, 0)
    for i in (1, 2, 3):
        a = {'ip': f'127.0.0.1{i}', 'port': int(f'{p}1{i}')}
        b.add_dev(dict(a, replication_ip=a['ip'], replication_port=a['port'], region=1, zone=i,
                       device=f'd{i}', weight=100, meta=''))
    b.rebalance(seed=1)
    b.get_ring().save(f'{sys.argv[1]}/{name}.ring.gz')
`;

const proxyConf = (dir: string) => `
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${PROXY_PORT}
user = ${userName()}
swift_dir = ${dir}
workers = 0
[pipeline:main]
pipeline = catch_errors gatekeeper healthcheck cache etag-quoter listing_formats bulk s3api tempauth copy slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
error_suppression_interval = 5
[filter:etag-quoter]
use = egg:swift#etag_quoter
enable_by_default = true
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${MEMCACHE_PORT}
${[
  'catch_errors',
  'gatekeeper',
  'healthcheck',
  'listing_formats',
  'bulk',
  's3api',
  'copy',
  'slo',
  'dlo',
]
  .map((name) => `[filter:${name}]\nuse = egg:swift#${name}`)
  .join('\n')}
`;

const storageConf = (dir: string, type: keyof typeof TYPES, node: Node) => `
[DEFAULT]
bind_ip = 127.0.0.1${node}
bind_port = ${TYPES[type]}1${node}
workers = 0
user = ${userName()}
swift_dir = ${dir}
devices = ${dir}/n${node}
mount_check = false
[pipeline:main]
pipeline = ${type}-server
[app:${type}-server]
use = egg:swift#${type}
`;

function userName(): string {
  return execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
}

/** Starts it in an empty folder, with a bucket "site" that everybody may read. */
export async function startSwift(dir: string, processes: Processes): Promise<Swift> {
  const types = Object.keys(TYPES) as (keyof typeof TYPES)[];
  for (const node of NODES) mkdirSync(join(dir, `n${node}/d${node}`), { recursive: true });
  execFileSync('/usr/bin/python3', ['-c', RINGS, dir]);
  for (const node of NODES)
    for (const type of types)
      writeFileSync(join(dir, `${type}-${node}.conf`), storageConf(dir, type, node));
  writeFileSync(join(dir, 'proxy.conf'), proxyConf(dir));
  const run = (name: string, args: string[]) =>
    processes.start(programAt(name) ?? name, args, join(dir, `${name}.log`));
  const user = userName() === 'root' ? ['-u', 'root'] : [];
  run('memcached', ['-l', '127.0.0.1', '-p', String(MEMCACHE_PORT), '-U', '0', ...user]);
  const nodes = new Map<Node, ReturnType<typeof run>[]>();
  const startNode = async (node: Node) => {
    const servers = types.map((type) =>
      run(`swift-${type}-server`, [join(dir, `${type}-${node}.conf`), '-v']),
    );
    nodes.set(node, servers);
    for (const type of types) await listening(`127.0.0.1${node}`, Number(`${TYPES[type]}1${node}`));
  };
  let proxy: ReturnType<typeof run>;
  const startProxy = async () => {
    proxy = run('swift-proxy-server', [join(dir, 'proxy.conf'), '-v']);
    await listening('127.0.0.1', PROXY_PORT);
  };
  await listening('127.0.0.1', MEMCACHE_PORT);
  await Promise.all(NODES.map(startNode));
  await startProxy();
  const origin = `http://127.0.0.1:${PROXY_PORT}`;
  await makePublic(origin);
  const keys = { accessKeyId: 'test:tester', secretAccessKey: 'testing' };
  return {
    access: { endpoint: origin, bucket: 'site', region: 'us-east-1', ...keys },
    publicAddress: `${origin}/v1/AUTH_test/site`,
    killNode: async (node) => {
      await Promise.all((nodes.get(node) ?? []).map((server) => processes.end(server)));
    },
    startNode,
    killProxy: async () => {
      await processes.end(proxy);
    },
    startProxy,
  };
}

async function makePublic(origin: string): Promise<void> {
  const sign = { 'X-Auth-User': 'test:tester', 'X-Auth-Key': 'testing' };
  const signed = await fetch(`${origin}/auth/v1.0`, { headers: sign });
  const headers = { 'X-Auth-Token': signed.headers.get('x-auth-token') ?? '' };
  const site = `${origin}/v1/AUTH_test/site`;
  const made = await fetch(site, {
    method: 'PUT',
    headers: { ...headers, 'X-Container-Read': '.r:*' },
  });
  if (!made.ok) throw new Error(`the bucket was not made: ${made.status} ${await made.text()}`);
}
