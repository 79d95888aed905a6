import { escapeHtml } from '../../../lib/html.ts';
import type { Course } from './course.ts';

/** Name of the page in a package. */
export const PAGE = 'index.html';

/**
 * The manifest of a package with one SCO (SCORM 1.2 Content Aggregation Model, 2.3). It states no mastery score: a
 * learning system that knows one would call a visit failed that only broke off.
 */
export function manifest({ title, summary, publisher }: Course): string {
  const text = (value: string) =>
    `<imsmd:langstring xml:lang="vi">${escapeHtml(value)}</imsmd:langstring>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="van-phong-cap-uy" version="1.2"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>${text(title)}</imsmd:title>
        <imsmd:language>vi</imsmd:language>
        <imsmd:description>${text(summary)}</imsmd:description>
        <imsmd:keyword>${text(publisher)}</imsmd:keyword>
      </imsmd:general>
      <imsmd:technical>
        <imsmd:format>text/html</imsmd:format>
        <imsmd:location type="URI">${PAGE}</imsmd:location>
      </imsmd:technical>
    </imsmd:lom>
  </metadata>
  <organizations default="khoa-hoc">
    <organization identifier="khoa-hoc">
      <title>${escapeHtml(title)}</title>
      <item identifier="luyen-tap" identifierref="trang" isvisible="true">
        <title>${escapeHtml(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="trang" type="webcontent" adlcp:scormtype="sco" href="${PAGE}">
      <file href="${PAGE}"/>
    </resource>
  </resources>
</manifest>
`;
}
