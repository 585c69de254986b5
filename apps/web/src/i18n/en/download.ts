export const download = {
  open: "Packs for platforms",
  title: "Packs for platforms: {{ads}}",
  platforms: "Platforms and their number of files",
  platform: {
    meta: "Meta",
    google: "Google",
    tiktok: "TikTok",
    pinterest: "Pinterest",
    linkedin: "LinkedIn",
    x: "X",
    snapchat: "Snapchat",
  },
  googleNote: "Google: pictures without words, logos, and six display sizes of at most 150 KB.",
  names: "File names",
  unknownToken: "{{tokens}} means nothing here. Choose from the words below.",
  inside:
    "Inside: a folder for each platform, its texts as CSV cut to its limits, a manifest, proof of origin in every file, and what makes the ad again.",
  about: "about {{size}} MB",
  estimate: "{{files}}, about {{size}} MB",
  packs_one: "Download {{count}} pack",
  packs_other: "Download {{count}} packs",
};
