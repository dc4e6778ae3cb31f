/**
 * Text → XML 1.0. What XML cannot hold (control characters, lone surrogates) becomes U+FFFD: one such
 * character makes readers reject a whole file. Line ends and tabs in attributes survive as references.
 */
export function escapeText(text: string): string {
  return clean(text).replace(/[&<>\r]/g, character => REFERENCES[character]!);
}

export function escapeAttribute(text: string): string {
  return clean(text).replace(/[&<>"\t\n\r]/g, character => REFERENCES[character]!);
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** https://www.w3.org/TR/xml/#charsets */
const NOT_XML =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function clean(text: string): string {
  return text.replace(NOT_XML, '\uFFFD');
}
