import { createHash } from 'node:crypto';
import { partNames } from '../deploy/metadata.ts';
import { areForever, type HeaderRule, headersFor, STRICT_TRANSPORT } from '../server/headers.ts';
import { awayPage, isHttps, patternText, type StoreFrontOptions, siteRules } from './front.ts';

/** Longer than a publication may take. */
const SERVER_SECONDS = 660;
/**
 * How varnishd is started: every stage of a request is a restart, and its log holds no headers, which would cost
 * a third of a request.
 */
export const VARNISH_OPTIONS =
  '-p max_restarts=12 -p vsl_mask=-ReqHeader,-ReqUnset,-RespHeader,-RespUnset,-ObjHeader,-VCL_call,-VCL_return';

/** One string in the language of Varnish; nothing in it is special but the quotation mark. */
const quoted = (text: string) => `"${text.replaceAll('"', '')}"`;
const pattern = (rule: HeaderRule) => quoted(patternText(rule));

const setAll = (answer: 'resp' | 'beresp', headers: Record<string, string>, indent: string) =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}set ${answer}.http.${name} = ${quoted(value)};`)
    .join('\n');

/** Number of the rule for a path in the table of headers; none for addresses that the site does not have. */
const ruleOf = (path: string) => siteRules.findIndex((rule) => rule.pattern.test(path));

/** Which rule a path falls under, asked once a request. Names that change with their bytes ask for no release. */
const ruleChain = siteRules
  .map((rule, index) => {
    const shared = areForever(rule.headers) ? ' set req.http.X-Shared = "1";' : '';
    return `${index === 0 ? 'if' : 'elsif'} (req.http.X-Path ~ ${pattern(rule)}) { set req.http.X-Rule = "${index}";${shared} }`;
  })
  .join('\n    ');

/** Headers by the number of the rule. */
function headerChain(withTls: boolean): string {
  const branches = siteRules.map(
    ({ headers }, index) =>
      `${index === 0 ? 'if' : 'elsif'} (bereq.http.X-Rule == "${index}") {\n${setAll('beresp', headers, '      ')}\n    }`,
  );
  const tls = withTls ? `\n${setAll('beresp', STRICT_TRANSPORT, '    ')}` : '';
  return `${branches.join(' ')}${tls}`;
}

function backend(name: string, address: URL, limitSeconds: number, probe = ''): string {
  return `backend ${name} {
  .host = ${quoted(address.hostname)};
  .port = ${quoted(address.port || '80')};
  .connect_timeout = 2s;
  .first_byte_timeout = ${limitSeconds}s;
${probe}}`;
}

/** Metadata of an answer of the store: Swift and S3 name them differently. */
const metadata = (name: string) =>
  `beresp.http.X-Object-Meta-${name} + beresp.http.X-Amz-Meta-${name}`;

/** A list that is spread over headers of the store. */
const list = (name: string) => partNames(name).map(metadata).join(' + ');

/** A request for the server, or the first question about a page. */
const receive = (root: string) => `sub vcl_recv {
  if (req.restarts == 0) {
    unset req.http.X-Stage; unset req.http.X-Path; unset req.http.X-Gone; unset req.http.X-Stale;
    unset req.http.X-Release; unset req.http.X-Base; unset req.http.X-Missing; unset req.http.X-Match;
    unset req.http.X-Since; unset req.http.X-Part; unset req.http.X-Pick; unset req.http.X-Changed;
    unset req.http.X-Shared; unset req.http.X-Rule;
    if (req.url ~ "^/(?:admin|api)(?:[/?]|$)" || (req.method != "GET" && req.method != "HEAD")) {
      set req.backend_hint = server;
      set req.http.X-Stage = "server";
      return (pass);
    }
    set req.http.X-Path = regsub(req.url, "\\?.*$", "");
    # Addresses of the site are plain: what is written otherwise would be sent with the headers of another place.
    if (req.http.X-Path ~ "(?:%|//|\\.\\.|\\\\)") { set req.http.X-Gone = "1"; }
    elsif (req.http.X-Path ~ "/$") { set req.http.X-Path = req.http.X-Path + "index.html"; }
    elsif (req.http.X-Path !~ "\\.[^/]*$") { return (synth(301)); }
    # Conditions are about the page, not about the questions before it.
    set req.http.X-Match = req.http.If-None-Match;
    set req.http.X-Since = req.http.If-Modified-Since;
    set req.http.X-Part = req.http.Range;
    unset req.http.If-None-Match; unset req.http.If-Modified-Since; unset req.http.Range;
    unset req.http.Cookie; unset req.http.Authorization;
    ${ruleChain}
    if (!req.http.X-Gone && req.http.X-Shared) {
      set req.http.X-Stage = "object";
      set req.url = ${quoted(`${root}/a`)} + req.http.X-Path;
    } else {
      set req.http.X-Stage = "pointer";
      set req.url = ${quoted(`${root}/current`)};
    }
  }
  set req.backend_hint = store;
  if (req.http.X-Stage == "object") {
    if (req.http.X-Match != "") { set req.http.If-None-Match = req.http.X-Match; }
    if (req.http.X-Since != "") { set req.http.If-Modified-Since = req.http.X-Since; }
    if (req.http.X-Part != "") { set req.http.Range = req.http.X-Part; }
  } else {
    unset req.http.If-None-Match; unset req.http.If-Modified-Since; unset req.http.Range;
  }
  # Nobody gets an older release while the store answers; everybody gets the last one while it does not.
  if (req.http.X-Stale || !std.healthy(req.backend_hint)) { set req.grace = 24h; } else { set req.grace = 0s; }
  return (hash);
}`;

/**
 * What is asked of the store and what is cached of its answers. Everything that is the same for all readers of an
 * answer is worked out here, once, not when it is sent.
 */
function ask(withTls: boolean): string {
  const headers = headerChain(withTls);
  const edition = createHash('sha256').update(headers).digest('hex').slice(0, 8);
  return `sub vcl_hash {
  hash_data(req.url);
  if (req.http.X-Stage == "version") { hash_data(req.http.X-Release); }
  # A file is cached with its headers: other headers are another answer.
  elsif (req.http.X-Stage != "pointer") { hash_data("${edition}" + req.http.X-Rule); }
  return (lookup);
}

sub vcl_backend_fetch {
  # A node that slept through a change must not be believed.
  if (bereq.http.X-Stage == "pointer" || bereq.http.X-Stage == "version") { set bereq.http.X-Newest = "true"; }
  unset bereq.http.X-Path; unset bereq.http.X-Match; unset bereq.http.X-Since; unset bereq.http.X-Part;
  unset bereq.http.X-Release; unset bereq.http.X-Base; unset bereq.http.X-Missing; unset bereq.http.X-Pick;
  unset bereq.http.X-Changed; unset bereq.http.X-Shared;
}

sub vcl_backend_response {
  if (bereq.http.X-Stage == "server") { return (deliver); }
  # A bucket that may not be listed answers 403 for what it lacks.
  if (beresp.status == 403 && bereq.http.X-Stage != "pointer") { set beresp.status = 404; }
  if (beresp.status != 200 && beresp.status != 404 && beresp.status != 304) { return (abandon); }
  unset beresp.http.Set-Cookie; unset beresp.http.X-Timestamp; unset beresp.http.X-Trans-Id;
  unset beresp.http.X-Openstack-Request-Id;
  set beresp.grace = 24h;
  if (bereq.http.X-Stage == "pointer") {
    if (beresp.status != 200) { return (abandon); }
    set beresp.ttl = 1s;
    set beresp.http.X-Release = ${metadata('Release')};
    set beresp.http.X-Base = ${metadata('Base')};
    set beresp.http.X-Missing = ${metadata('Missing')};
    set beresp.http.X-Changed = ${list('Changed')};
  } elsif (bereq.http.X-Stage == "version") {
    # What it says of one release is said for good.
    set beresp.ttl = 24h;
    set beresp.http.X-Versions = ${list('Versions')};
  } else {
    if (beresp.status == 200) { set beresp.ttl = 24h; } else { set beresp.ttl = 10s; set beresp.grace = 10s; }
    ${headers}
  }
  return (deliver);
}

sub vcl_backend_error {
  if (bereq.http.X-Stage != "server") { return (abandon); }
  set beresp.http.Content-Type = "text/html; charset=utf-8";
  synthetic({"${awayPage}"});
  return (deliver);
}`;
}

/** From one question to the next, at last to the page. */
const answer = (root: string) => `sub vcl_deliver {
  if (req.http.X-Stage == "server") { return (deliver); }
  if (req.http.X-Stage == "pointer") {
    set req.http.X-Release = resp.http.X-Release;
    set req.http.X-Base = resp.http.X-Base;
    set req.http.X-Missing = resp.http.X-Missing;
    set req.http.X-Changed = req.http.X-Path + " " + resp.http.X-Changed;
    if (req.http.X-Gone) {
      set req.http.X-Stage = "missing";
    } elsif (resp.http.X-Changed != "*" &&
        req.http.X-Changed !~ "^(/[^ ]*) (?:.*,)?\\1(?:,|$)" &&
        req.http.X-Changed !~ "^(/(?:[^ ]*/)?)[^ ]* (?:.*,)?\\1\\*(?:,|$)") {
      # Most pages are what they were in the base: nothing is asked about them.
      set req.http.X-Stage = "object";
      set req.url = ${quoted(`${root}/b/`)} + req.http.X-Base + req.http.X-Path;
    } else {
      set req.http.X-Stage = "version";
      set req.url = ${quoted(`${root}/v/`)} + req.http.X-Base + req.http.X-Path;
    }
  } elsif (req.http.X-Stage == "version") {
    set req.http.X-Pick = "b";
    if (resp.status == 200) {
      set req.http.X-Pick = req.http.X-Release + " " + resp.http.X-Versions;
      if (req.http.X-Pick ~ "^(\\d+) (?:.*,)?\\1=") {
        set req.http.X-Pick = regsub(req.http.X-Pick, "^(\\d+) (?:.*,)?\\1=([^,]*).*$", "\\2");
      } else {
        set req.http.X-Pick = regsub(req.http.X-Pick, "^.*\\*=([^,]*).*$", "\\1");
      }
    }
    set req.http.X-Stage = "object";
    if (req.http.X-Pick == "-") {
      set req.http.X-Stage = "missing";
    } elsif (req.http.X-Pick == "b") {
      set req.url = ${quoted(`${root}/b/`)} + req.http.X-Base + req.http.X-Path;
    } else {
      set req.url = ${quoted(`${root}/p/`)} + req.http.X-Pick;
    }
  } elsif (req.http.X-Stage == "object" && resp.status == 404) {
    if (!req.http.X-Missing) {
      set req.http.X-Stage = "pointer";
      set req.http.X-Gone = "1";
      set req.url = ${quoted(`${root}/current`)};
    } else {
      set req.http.X-Stage = "missing";
    }
  } else {
    if (req.http.X-Stage == "missing") { set resp.status = 404; }
    unset resp.http.X-Varnish; unset resp.http.Via; unset resp.http.Age;
    return (deliver);
  }
  if (req.http.X-Stage == "missing") {
    set req.http.X-Rule = "${ruleOf('/404.html')}";
    set req.url = ${quoted(`${root}/`)} + req.http.X-Missing;
  }
  return (restart);
}`;

/** What is said where no answer of the store is there. */
const without = `sub vcl_synth {
  if (resp.status == 301) {
    set resp.http.Location = regsub(req.url, "^([^?]*)", "\\1/");
${setAll('resp', headersFor('/404.html'), '    ')}
    return (deliver);
  }
  if (resp.status == 503 && req.http.X-Stage != "server" && !req.http.X-Stale) {
    set req.http.X-Stale = "1";
    return (restart);
  }
${setAll('resp', headersFor('/404.html'), '  ')}
  set resp.http.Content-Type = "text/html; charset=utf-8";
  synthetic({"${awayPage}"});
  return (deliver);
}`;

/**
 * A configuration of Varnish 7 for a site on an object store. Each request goes through stages: which release is
 * in force (asked of the store once a second), which version of the page it has (asked once for a release and a
 * page), the page. While the store is away, the last answers are given for a day.
 */
export function varnishConfig(options: StoreFrontOptions): string {
  const place = new URL(options.store);
  const root = place.pathname.replace(/\/$/, '');
  // A slow store is not away: only when seven of eight questions fail, nothing is asked of it any more.
  const probe = `  .probe = { .url = ${quoted(`${root}/current`)}; .interval = 1s; .timeout = 10s; .window = 8; .threshold = 2; .initial = 8; }\n`;
  return `vcl 4.1;
# Generated by npm run front -- varnish. Start varnishd with ${VARNISH_OPTIONS}
import std;

${backend('store', place, 30, probe)}

${backend('server', new URL(options.server), SERVER_SECONDS)}

${receive(root)}

${ask(isHttps(options))}

${answer(root)}

${without}
`;
}
