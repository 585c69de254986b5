import sharp from "sharp";

const DUCK = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1150" viewBox="0 0 1200 1150">
<defs><radialGradient id="b" cx="0.36" cy="0.28" r="0.9"><stop offset="0" stop-color="#FFE45C"/><stop offset="0.6" stop-color="#FFC400"/><stop offset="1" stop-color="#D98E00"/></radialGradient></defs>
<path d="M140 700C120 560 240 520 380 560C470 584 520 540 520 480C420 420 400 250 500 160C610 60 800 80 870 210C920 300 900 400 850 470C1010 540 1090 700 1030 850C960 1030 720 1090 520 1070C300 1050 160 900 140 700Z" fill="url(#b)"/>
<path d="M856 250C960 240 1080 270 1090 310C1090 350 960 380 872 352Z" fill="#F2622E"/>
<path d="M420 730C520 680 720 690 780 780C760 900 560 930 450 860C400 830 390 770 420 730Z" fill="#E8A400" opacity="0.75"/>
<circle cx="742" cy="230" r="44" fill="#241A10"/><circle cx="758" cy="214" r="14" fill="#FFF"/></svg>`;

const CUP = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
<defs><linearGradient id="t" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#4A3420"/><stop offset="1" stop-color="#241608"/></linearGradient>
<radialGradient id="l" cx="0.78" cy="0.1" r="0.8"><stop offset="0" stop-color="#E8B56A" stop-opacity="0.85"/><stop offset="1" stop-color="#E8B56A" stop-opacity="0"/></radialGradient></defs>
<rect width="640" height="480" fill="url(#t)"/><path d="M0 300L640 210V480H0Z" fill="#5E4026"/>
<ellipse cx="330" cy="330" rx="190" ry="60" fill="#C9C2B6"/><path d="M210 190H450C450 300 410 350 330 350C250 350 210 300 210 190Z" fill="#B5AB9C"/>
<ellipse cx="330" cy="190" rx="120" ry="36" fill="#D8D0C4"/><ellipse cx="330" cy="192" rx="104" ry="28" fill="#3A2010"/>
<path d="M448 215C520 205 520 300 430 300" fill="none" stroke="#B5AB9C" stroke-width="20"/>
<rect x="60" y="250" width="110" height="60" fill="#2C3A52" transform="rotate(-12 115 280)"/><rect width="640" height="480" fill="url(#l)"/></svg>`;

const ROOM = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200" viewBox="0 0 1600 1200">
<defs><linearGradient id="w" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#E4F0F0"/><stop offset="1" stop-color="#C4DADA"/></linearGradient></defs>
<rect width="1600" height="1200" fill="url(#w)"/><rect y="900" width="1600" height="300" fill="#A9BFC0"/>
<rect x="160" y="150" width="420" height="520" fill="#F6FBFA"/><rect x="360" y="150" width="12" height="520" fill="#BCD2D2"/><rect x="160" y="400" width="420" height="12" fill="#BCD2D2"/>
<path d="M760 700H1300C1370 700 1390 760 1390 820V960H700V760C700 720 720 700 760 700Z" fill="#2E7C80"/><path d="M760 420H980C1030 420 1050 450 1050 500V720H740V440Z" fill="#3B9195"/>
<rect x="760" y="960" width="60" height="120" fill="#50686A"/><rect x="1270" y="960" width="60" height="120" fill="#50686A"/>
<circle cx="1330" cy="300" r="110" fill="#FBF6E4"/><rect x="1318" y="0" width="24" height="200" fill="#8FA7A8"/></svg>`;

/** A rubber duck cut out cleanly, as a good product photo would be. */
async function duck(): Promise<Buffer> {
  return sharp(Buffer.from(DUCK)).png().toBuffer();
}

// Small, blurred, yellow, noisy, crushed to JPEG: what comes from a phone at the counter.
async function phonePhoto(): Promise<Buffer> {
  const noise = await sharp({
    create: {
      width: 640,
      height: 480,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 34 },
    },
  })
    .png()
    .toBuffer();
  return sharp(Buffer.from(CUP))
    .rotate(4, { background: "#241608" })
    .resize(640, 480, { fit: "cover" })
    .blur(1.6)
    .composite([{ input: noise, blend: "overlay" }])
    .modulate({ brightness: 0.82, saturation: 1.2 })
    .jpeg({ quality: 28 })
    .toBuffer();
}

async function room(): Promise<Buffer> {
  return sharp(Buffer.from(ROOM)).jpeg({ quality: 88 }).toBuffer();
}

async function wideGreyLogo(): Promise<Buffer> {
  const bars = Array.from(
    { length: 15 },
    (_, i) =>
      `<rect x="${i * 130}" y="${(i % 3) * 20}" width="96" height="${120 - (i % 3) * 20}" fill="#8A8D91"/>`,
  );
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="120">${bars.join("")}</svg>`),
  )
    .png()
    .toBuffer();
}

async function tinyLogo(): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 20, channels: 4, background: "#2E7C80" } })
    .png()
    .toBuffer();
}

const PICTURES: Record<string, () => Promise<Buffer>> = {
  "awkward/duck": duck,
  "awkward/cup": phonePhoto,
  "awkward/room": room,
  "awkward/grey-logo": wideGreyLogo,
  "awkward/tiny-logo": tinyLogo,
};

const made = new Map<string, Promise<Buffer>>();

/** A picture of the invented brands, drawn when first asked for; null for another key. */
export function awkwardPicture(key: string): Promise<Buffer> | null {
  const draw = PICTURES[key];
  if (!draw) return null;
  const known = made.get(key) ?? draw();
  made.set(key, known);
  return known;
}
