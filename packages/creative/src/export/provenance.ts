import type { AdDocument } from "@static-engine/contracts";

const VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype";

/** How the picture came to be, as IPTC names it: drawn by rules, round a photo where there is one. */
export function digitalSourceType({ product }: AdDocument): string {
  return `${VOCABULARY}/${product.picture ? "compositeSynthetic" : "algorithmicMedia"}`;
}

/** The XMP packet that every exported file carries. */
export function xmpPacket(document: AdDocument): string {
  const title = escapeXml(document.copy.headline);
  const creator = escapeXml(document.brand.name);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><Iptc4xmpExt:DigitalSourceType>${digitalSourceType(document)}</Iptc4xmpExt:DigitalSourceType><xmp:CreatorTool>Static Engine</xmp:CreatorTool><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

// Control characters may not stand in XML, not even escaped.
function escapeXml(text: string): string {
  return [...text]
    .filter((sign) => sign >= " " || sign === "\n" || sign === "\t")
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
