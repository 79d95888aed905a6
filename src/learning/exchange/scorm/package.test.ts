import { createHash } from 'node:crypto';
import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom';
import { parse } from 'node-html-parser';
import { describe, expect, it, vi } from 'vitest';
import { filesOf, generatedCourse, packageOf } from '../../../../tests/helpers/scorm.ts';

describe('a SCORM package', () => {
  it('is one page and a manifest, with no file that the manifest does not name', async () => {
    const files = filesOf(await packageOf(generatedCourse(6)));
    expect([...files.keys()]).toEqual(['imsmanifest.xml', 'index.html']);
    const xml = new DOMParser({ onError: onWarningStopParsing }).parseFromString(
      files.get('imsmanifest.xml') ?? '',
      'text/xml',
    );
    const first = (name: string) => xml.getElementsByTagName(name)[0];
    expect(first('schemaversion')?.textContent).toBe('1.2');
    expect(first('title')?.textContent).toBe('Khóa mẫu & "thử" </title>');
    expect(first('resource')?.getAttribute('adlcp:scormtype')).toBe('sco');
    expect(first('item')?.getAttribute('identifierref')).toBe(
      first('resource')?.getAttribute('identifier'),
    );
    expect(first('file')?.getAttribute('href')).toBe('index.html');
    expect(first('adlcp:masteryscore')).toBeUndefined();
  });

  it('loads nothing, and its questions cannot end the script they stand in', async () => {
    const course = generatedCourse(12);
    const page = filesOf(await packageOf(course)).get('index.html') ?? '';
    const root = parse(page);
    expect(root.querySelectorAll('[src], link, img, iframe')).toEqual([]);
    expect(page).toContain("default-src 'none'");
    const data = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page)?.[1];
    expect(JSON.parse(data ?? '')).toEqual(course);
    expect(page.match(/<\/script>/g)?.length).toBe(2);
  });

  it('has the same bytes for the same course, wherever it is made', async () => {
    const hash = async () =>
      createHash('sha256')
        .update(await packageOf(generatedCourse(6)))
        .digest('hex');
    const here = await hash();
    vi.stubEnv('TZ', 'America/Los_Angeles');
    expect(new Date(0).getHours()).toBe(16);
    expect(await hash()).toBe(here);
    vi.unstubAllEnvs();
  });

  it('of 240 questions is light', async () => {
    const bytes = await packageOf(generatedCourse(240));
    console.log(`SCORM package of 240 generated questions: ${bytes.length} bytes`);
    expect(bytes.length).toBeLessThan(300_000);
  });
});
