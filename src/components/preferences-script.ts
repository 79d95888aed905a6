import { STYLES_ID } from '../lib/page-styles.ts';

/**
 * Applies the page's style sheet (src/lib/page-styles.ts; where a browser cannot, it writes the link), sets the
 * reader's theme and text size before the first paint, so that nothing flashes, and writes the
 * day of printing, which only the reader's own clock knows, and the address on every sheet of paper. Kept tiny because it stands inline
 * in every page; the Content-Security-Policy allows it by its hash (cms/server/headers.ts), so it must
 * be the same text everywhere.
 */
export const preferencesScript =
  `var c=document.getElementById('${STYLES_ID}');if(c)try{var s=new CSSStyleSheet;s.replaceSync(c.textContent);document.adoptedStyleSheets=[s]}catch{document.write('<link rel=stylesheet href='+c.dataset.href+'>')}` +
  "try{for(var k of['theme','text']){var v=localStorage.getItem(k);v&&(document.documentElement.dataset[k]=v)}}catch{}" +
  "addEventListener('beforeprint',()=>{for(var e of document.querySelectorAll('[data-print-day]')){var d=e.dataset.printDay+new Date().toLocaleDateString('vi-VN',{day:'2-digit',month:'2-digit',year:'numeric'});e.textContent=d;document.documentElement.style.setProperty('--print-foot',JSON.stringify(e.dataset.printUrl+d))}})";
