const STYLE = `
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; background: Canvas; color: CanvasText; }
header { padding: 10px 16px; background: #f4b400; color: #1a1a1a; font-weight: 600; text-align: center; }
main { max-width: 420px; margin: 40px auto; padding: 0 16px; display: grid; gap: 16px; }
h1 { font-size: 28px; margin: 0; }
label { display: grid; gap: 4px; font-weight: 550; } label.row { display: flex; gap: 8px; font-weight: 400; }
input { font: inherit; padding: 8px 10px; border: 1px solid GrayText; border-radius: 6px; background: Field; color: FieldText; }
button { font: inherit; font-weight: 600; padding: 10px 14px; border-radius: 6px; border: 0; background: #1a1a1a; color: #fff; cursor: pointer; }
button.plain { background: none; color: inherit; border: 1px solid GrayText; } form { display: grid; gap: 14px; }`;

/** Where Google would let one choose an account. Its address carries the question; nothing of it is shown. */
export function accountPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Choose an account</title><style>${STYLE}</style></head><body>
<header>Emulated Google: nobody is asked, any address will do</header><main>
<h1>Choose an account</h1>
<form method="post">
<label>E-mail<input name="email" type="email" required value="maya@gmail.test"></label>
<label>Name<input name="name" required value="Maya Reed"></label>
<label class="row"><input type="checkbox" name="unverified"> Google has not verified this address</label>
<button name="answer" value="allow">Continue</button>
<button name="answer" value="deny" class="plain" formnovalidate>Cancel</button>
</form></main></body></html>`;
}
