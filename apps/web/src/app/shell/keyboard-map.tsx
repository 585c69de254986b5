import { Dialog, Keys } from "@static-engine/ui";
import { useTranslation } from "react-i18next";

const GROUPS = [
  {
    title: "keyboard.everywhere",
    rows: [
      { label: "keyboard.palette", keys: [["mod", "K"]] },
      { label: "keyboard.create", keys: [["C"]] },
      { label: "keyboard.goHome", keys: [["G"], ["H"]] },
      { label: "keyboard.goLibrary", keys: [["G"], ["L"]] },
      { label: "keyboard.goConcepts", keys: [["G"], ["K"]] },
      { label: "keyboard.goBrands", keys: [["G"], ["B"]] },
      { label: "keyboard.undo", keys: [["mod", "Z"]] },
      { label: "keyboard.all", keys: [["?"]] },
    ],
  },
  {
    title: "keyboard.library",
    rows: [
      { label: "keyboard.searchHere", keys: [["/"]] },
      { label: "keyboard.move", keys: [["↑"], ["↓"], ["←"], ["→"]] },
      { label: "keyboard.select", keys: [["X"]] },
      { label: "keyboard.selectRange", keys: [["Shift", "→"]] },
      { label: "keyboard.selectAll", keys: [["mod", "A"]] },
      { label: "keyboard.openAd", keys: [["enter"]] },
      { label: "keyboard.favorite", keys: [["F"]] },
      { label: "keyboard.moveTo", keys: [["M"]] },
      { label: "keyboard.tag", keys: [["T"]] },
      { label: "keyboard.rename", keys: [["F2"]] },
      { label: "keyboard.share", keys: [["S"]] },
      { label: "keyboard.compare", keys: [["V"]] },
      { label: "keyboard.download", keys: [["D"]] },
      { label: "keyboard.delete", keys: [["backspace"]] },
      {
        label: "keyboard.moveFolder",
        keys: [
          ["Alt", "↑"],
          ["Alt", "↓"],
        ],
      },
    ],
  },
  {
    title: "keyboard.runAndAd",
    rows: [
      { label: "keyboard.variation", keys: [["1–6"]] },
      { label: "keyboard.retry", keys: [["R"]] },
      { label: "keyboard.neighbours", keys: [["←"], ["→"]] },
      { label: "keyboard.ratio", keys: [["["], ["]"]] },
      { label: "keyboard.generate", keys: [["mod", "enter"]] },
    ],
  },
] as const;

export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open onOpenChange={onClose} title={t("keyboard.title")} width="l">
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-3">
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className="text-note text-ink3">{t(group.title)}</h3>
            <dl className="mt-1">
              {group.rows.map((row) => (
                <div
                  key={row.label}
                  className="flex min-h-8 items-center justify-between gap-4 border-b border-line"
                >
                  <dt>{t(row.label)}</dt>
                  <dd className="flex gap-1">
                    {row.keys.map((keys) => (
                      <Keys key={keys.join()} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
