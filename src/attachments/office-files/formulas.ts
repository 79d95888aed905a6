import { RefusedFile } from '../reading.ts';
import { isActiveLink, isPlainLink } from './allowed.ts';

/** Functions that call programs, read the web or other files. */
const ACTIVE =
  /^(?:WEBSERVICE|FILTERXML|CALL|REGISTER(?:\.ID)?|UNREGISTER|EXEC|EXECUTE|RTD|IMAGE|IMPORT\w*|DDE|DDEAUTO|RUN|SHELL|INITIATE|POKE|REQUEST|SEND\.KEYS|APP\.\w+|FOPEN|FWRITELN?|URLDOWNLOADTOFILE|CUBE\w+|SQL\.REQUEST|EVALUATE|GET\.\w+|FORMULA|STOCKHISTORY|PY|DETECTLANGUAGE|TRANSLATE|SUPPORT\.\w+)$/;

/** Functions that only reckon (ISO/IEC 29500-1, 18.17.7); by families, the names of one beside each other. */
const HARMLESS = new RegExp(
  `^(?:${`ABS ACOSH? ACOTH? AGGREGATE ADDRESS AND ARABIC AREAS ASC ASINH? ATAN2? ATANH AVEDEV AVERAGE(?:A|IFS?)? BASE
  BETA.* BIN2\\w+ BINOM.* BIT\\w+ BYCOL BYROW CEILING.* CELL CHAR CHI.* CHOOSE(?:COLS|ROWS)? CLEAN CODE COLUMNS? COMBINA?
  COMPLEX CONCAT(?:ENATE)? CONFIDENCE.* CONVERT CORREL COSH? COTH? COUNT(?:A|BLANK|IFS?)? COUP\\w+ COVAR.* CRITBINOM
  CSCH? CUM\\w+ DATE(?:DIF|STRING|VALUE)? D(?:AVERAGE|COUNTA?|GET|MAX|MIN|PRODUCT|STDEVP?|SUM|VARP?) DAY(?:S|S360)? DB DDB
  DEC2\\w+ DECIMAL DEGREES DELTA DEVSQ DISC DISPIMG DOLLAR(?:DE|FR)? DROP DURATION EDATE EFFECT EOMONTH ERF.* ERROR\\.TYPE EVEN
  EXACT EXP(?:AND)? EXPON.* F\\.\\w+.* FACT(?:DOUBLE)? FALSE FDIST FILTER FIND B? FINDB FINV FISHER(?:INV)? FIXED FLOOR.*
  FORECAST.* FORMULATEXT FREQUENCY FTEST FV(?:SCHEDULE)? GAMMA.* GAUSS GCD GEOMEAN GESTEP GETPIVOTDATA GROWTH HARMEAN HEX2\\w+
  HLOOKUP HOUR HSTACK HYPGEOM.* IF(?:ERROR|NA|S)? IM\\w+ INDEX INDIRECT INFO INT(?:ERCEPT|RATE)? IPMT IRR IS(?:BLANK|ERR|ERROR|EVEN|FORMULA|LOGICAL|NA|NONTEXT|NUMBER|ODD|OMITTED|OWEEKNUM|O\\.CEILING|PMT|REF|TEXT)
  JIS KURT LAMBDA LARGE LCM LEFTB? LENB? LET LINEST LN LOG(?:10|EST|INV|NORM.*)? LOOKUP LOWER MAKEARRAY MAP MATCH MAX(?:A|IFS)?
  MDETERM MDURATION MEDIAN MIDB? MIN(?:A|IFS|UTE|VERSE)? MIRR MMULT MOD(?:E.*)? MONTH MROUND MULTINOMIAL MUNIT N NA NEGBINOM.*
  NETWORKDAYS.* NOMINAL NORM.* NOT NOW NPER NPV NUMBERSTRING NUMBERVALUE OCT2\\w+ ODD ODDF\\w+ ODDL\\w+ OFFSET OR PDURATION
  PEARSON PERCENTILE.* PERCENTRANK.* PERMUT.* PHI PHONETIC PI PMT POISSON.* POWER PPMT PRICE.* PROB PRODUCT PROPER PV
  QUARTILE.* QUOTIENT RADIANS RAND(?:ARRAY|BETWEEN)? RANK.* RATE RECEIVED REDUCE REPLACEB? REPT RIGHTB? ROMAN
  ROUND(?:DOWN|UP)? ROWS? RRI RSQ SCAN SEARCHB? SECH? SECOND SEQUENCE SERIESSUM SHEETS? SIGN SINH? SKEW.* SLN SLOPE SMALL
  SORT(?:BY)? SQRT(?:PI)? STANDARDIZE STDEV.* STEYX SUBSTITUTE SUBTOTAL SUM(?:IFS?|PRODUCT|SQ|X2MY2|X2PY2|XMY2)? SWITCH SYD
  T T\\.\\w+.* TAKE TANH? TBILL\\w+ TDIST TEXT(?:AFTER|BEFORE|JOIN|SPLIT)? TIME(?:VALUE)? TINV TOCOL TODAY TOROW TRANSPOSE
  TREND TRIM(?:MEAN)? TRUE TRUNC TTEST TYPE UNICHAR UNICODE UNIQUE UPPER VALUE(?:TOTEXT)? VAR.* VDB VLOOKUP VSTACK WEEKDAY WEEKNUM
  WEIBULL.* WORKDAY.* WRAPCOLS WRAPROWS XIRR XLOOKUP XMATCH XNPV XOR YEAR(?:FRAC)? YIELD.* Z\\.TEST ZTEST SINGLE ANCHORARRAY`
    .split(/\s+/)
    .join('|')})$`,
);

const PREFIX =
  /^(?:_xlfn\.|_xlws\.|_xludf\.|com\.sun\.star\.sheet\.addin\.\w+\.get|of:=|msoxl:=)+/i;

/**
 * Whether a formula must be replaced by the value it had: it refers to another file or calls what no list
 * allows.
 * @throws RefusedFile when it calls a program or the web
 */
export function isFormulaWrittenOut(formula: string): boolean {
  const bare = formula
    .normalize('NFKC')
    .replace(/"(?:[^"]|"")*"/g, '""')
    .replace(/'(?:[^']|'')*'(?=!)/g, (name) => (name.includes('[') ? '[1]x' : 'x'));
  if (/\|/.test(bare)) {
    if (/\|\s*'|\|[^|{}]*!/.test(bare) || /^\s*=?\s*[\w.]+\|/.test(bare))
      throw new RefusedFile('active', formula.slice(0, 80));
  }
  let isOut = /\[\d+\]|\[[^\]]*\.xl\w+\]|'file:|\bhttps?:/i.test(bare);
  for (const [, called = ''] of bare.matchAll(/([\p{L}_][\p{L}\d_.]*)\s*\(/gu)) {
    const name = called.replace(PREFIX, '').toUpperCase();
    if (ACTIVE.test(name)) throw new RefusedFile('active', name);
    if (name === 'HYPERLINK') isOut ||= isLinkWrittenOut(formula);
    else isOut ||= !HARMLESS.test(name);
  }
  return isOut;
}

/** A link whose address is put together from cells may be any; one that stands there is looked at. */
function isLinkWrittenOut(formula: string): boolean {
  const [, target] = /HYPERLINK\s*\(\s*"([^"]*)"\s*[,;)]/i.exec(formula.normalize('NFKC')) ?? [];
  if (target === undefined) return true;
  if (isActiveLink(target)) throw new RefusedFile('active', target);
  return !isPlainLink(target) && !target.startsWith('#');
}
