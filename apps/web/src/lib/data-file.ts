/** A file from an address that holds its own bytes; the page's policy lets no `fetch` read those. */
export function fileOfDataUrl(dataUrl: string, name: string): File {
  const [head = "", body = ""] = dataUrl.split(",");
  const type = /^data:([\w/+.-]+)/.exec(head)?.[1] ?? "application/octet-stream";
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  return new File([bytes], name, { type });
}
