import type { HostileFile } from './hostile-word.ts';
import { line, openSheetFile, openTable, textFile } from './odf-file.ts';
import { slideFile } from './slide-file.ts';

const act = (action: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="3" name="a"><a:hlinkClick r:id="" action="${action}"/></p:cNvPr></p:nvSpPr></p:sp>`;
const slides: HostileFile[] = [
  ...[
    'ppaction://program',
    'ppaction://macro?name=a',
    'ppaction://hlinkfile',
    'ppaction://ole?verb=0',
  ].map(
    (action): HostileFile => [
      `a shape with ${action}`,
      'pptx',
      () => slideFile([{ text: 'x', shapes: act(action) }]),
    ],
  ),
  [
    'a sound',
    'pptx',
    () =>
      slideFile([{ text: 'x' }], {
        parts: [
          { name: 'ppt/media/a.wav', content: 'RIFF', contentType: 'audio/wav', word: 'audio' },
        ],
      }),
  ],
  [
    'a film on the web',
    'pptx',
    () =>
      slideFile([{ text: 'x' }], {
        links: [{ word: 'video', target: 'http://ke-xau.example/a.mp4' }],
      }),
  ],
  [
    'an object of another program',
    'pptx',
    () => slideFile([{ text: 'x', shapes: '<p:oleObj progId="Package"/>' }]),
  ],
];
const odt = (trick: string, body: string, more = {}): HostileFile => [
  trick,
  'odt',
  () => textFile(body, more),
];
const open: HostileFile[] = [
  odt(
    'DDE',
    '<text:dde-connection-decls><text:dde-connection-decl office:dde-application="soffice"/></text:dde-connection-decls>',
  ),
  odt(
    'DDE in a section',
    '<text:section text:name="a"><office:dde-source office:dde-application="cmd"/></text:section>',
  ),
  odt(
    'an event that runs',
    line(
      '<office:event-listeners><script:event-listener script:event-name="dom:load"/></office:event-listeners>',
    ),
  ),
  odt('a script', line('<text:script script:language="JavaScript">a()</text:script>')),
  odt(
    'a picture on the web',
    line('<draw:frame><draw:image xlink:href="http://ke-xau.example/a.png"/></draw:frame>'),
  ),
  odt(
    'a picture on a share',
    line('<draw:frame><draw:image xlink:href="file://ke-xau/a.png"/></draw:frame>'),
  ),
  odt(
    'a section of another file',
    '<text:section text:name="a"><text:section-source xlink:href="http://ke-xau.example/a.odt"/></text:section>',
  ),
  odt(
    'a link that runs a macro',
    line('<text:a xlink:href="vnd.sun.star.script:a?language=Basic">x</text:a>'),
  ),
  odt('a link that runs a script', line('<text:a xlink:href="javascript:alert(1)">x</text:a>')),
  odt('a plug-in', line('<draw:frame><draw:plugin xlink:href="a.swf"/></draw:frame>')),
  odt('a program of Java', line('<draw:frame><draw:applet draw:code="a"/></draw:frame>')),
  odt(
    'an object of another program',
    line('<draw:frame><draw:object-ole xlink:href="./Object 1"/></draw:frame>'),
  ),
  odt(
    'a window on the web',
    line('<draw:frame><draw:floating-frame xlink:href="http://ke-xau.example"/></draw:frame>'),
  ),
  odt('Basic', line('x'), { raw: { 'Basic/Standard/Module1.xml': '<a/>' } }),
  odt('Python', line('x'), { raw: { 'Scripts/python/a.py': 'x' } }),
  odt('a part of no known kind', line('x'), { raw: { 'la.bin': 'x' } }),
  odt('a program called a picture', line('x'), { raw: { 'Pictures/a.png': 'MZ' } }),
  odt('a password', line('x'), {
    manifest:
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
  }),
  [
    'a table of another file',
    'ods',
    () =>
      openSheetFile(
        '<table:table table:name="a"><table:table-source xlink:href="http://ke-xau.example/a.ods"/></table:table>',
      ),
  ],
  [
    'the web in a formula',
    'ods',
    () =>
      openSheetFile(
        openTable('T', [['x']]).replace(
          '<table:table-cell>',
          '<table:table-cell table:formula="of:=WEBSERVICE(&quot;http://ke-xau.example&quot;)">',
        ),
      ),
  ],
  [
    'DDE in a formula',
    'ods',
    () =>
      openSheetFile(
        openTable('T', [['x']]).replace(
          '<table:table-cell>',
          '<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)">',
        ),
      ),
  ],
  ['a sheet as a text', 'odt', () => openSheetFile(openTable('T', [['x']]))],
];

export const hostileOthers: readonly HostileFile[] = [...slides, ...open];
