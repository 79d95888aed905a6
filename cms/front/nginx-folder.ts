import { CONTENT_TYPES, isCompressible, UNKNOWN_TYPE } from '../../src/lib/content-type.ts';
import { ADDRESS_CHECKS } from './nginx-maps.ts';
import { block, map } from './nginx-words.ts';

/** text/html is in these lists of nginx without being named. */
const OF_NGINX = 'text/html';
const bare = (type: string) => type.replace(/;.*/, '');
const listed = (types: readonly string[]) =>
  [...new Set(types.map(bare))].filter((type) => type !== OF_NGINX).join(' ');

function typeLines(): string[] {
  const types = Object.values(CONTENT_TYPES);
  const byType = Map.groupBy(Object.keys(CONTENT_TYPES), (end) => bare(CONTENT_TYPES[end] ?? ''));
  return [
    block('types', ...[...byType].map(([type, ends]) => `${type} ${ends.join(' ')};`)),
    `default_type ${UNKNOWN_TYPE};`,
    'charset utf-8;',
    `charset_types ${listed(types.filter((type) => type.includes('charset')))};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_comp_level 5;',
    'gzip_min_length 512;',
    `gzip_types ${listed(types.filter(isCompressible))};`,
  ];
}

export const FOLDER_MAPS = map('$site_sent', 'site_language', [['~\\.html$', 'vi']]);

/** Lines of a server whose site is a folder target: releases/, shared/ and the link current. */
export function folderLines(folder: string): string[] {
  return [
    ...typeLines(),
    'add_header Content-Language $site_language always;',
    '',
    block(
      'location /',
      ...ADDRESS_CHECKS,
      `root ${folder}/$site_place;`,
      'try_files $site_path =404;',
    ),
    block(
      'location @lost',
      'set $site_sent /404.html;',
      `root ${folder}/current;`,
      'try_files /404.html =503;',
    ),
  ];
}
