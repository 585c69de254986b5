import type { AdDocument, AdSize, BrandKit } from "@static-engine/contracts";
import {
  canvasChoices,
  familyOf,
  layoutVariants,
  SCENE_FAMILIES,
  scopeAt,
  setOverride,
  withCanvas,
  withComposition,
} from "@static-engine/creative";
import { Button, Select } from "@static-engine/ui";
import { Dices, ImagePlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ColorRoles } from "./color-roles.tsx";
import { LayerList } from "./layer-list.tsx";
import { LiveAdButton } from "./live-ad-button.tsx";
import { PanelSection } from "./panel-section.tsx";
import { ScopeChoice } from "./scope-choice.tsx";

export type Change = (document: AdDocument, step?: string) => void;

type DesignPanelProps = {
  kit: BrandKit;
  pictures: Readonly<Record<string, string>>;
  document: AdDocument;
  size: AdSize;
  wanted: "all" | "size";
  onWanted: (wanted: "all" | "size") => void;
  selected: string | null;
  onSelect: (key: string | null) => void;
  onChange: Change;
};

/** All that can be changed without touching the picture itself. */
export function DesignPanel(props: DesignPanelProps) {
  const { kit, pictures, document, size, wanted, onWanted, selected, onSelect, onChange } = props;
  const { t } = useTranslation();
  const scope = scopeAt(document, size, wanted);
  const shown = document.overrides[size]?.composition ?? document.composition;

  function arrange(id: string) {
    onChange(
      scope === "all" ? withComposition(document, id) : setOverride(document, scope, { composition: id }),
    );
  }
  return (
    <div className="grid grid-cols-1 gap-5 pb-6">
      <ScopeChoice document={document} size={size} wanted={wanted} onWanted={onWanted} onChange={onChange} />
      <PanelSection title={t("editor.layout")}>
        <div className="grid grid-cols-3 gap-2">
          {layoutVariants(document).map((id, index) => (
            <LiveAdButton
              key={id}
              label={t("editor.layoutName", { number: index + 1 })}
              pressed={id === shown}
              document={{ ...withComposition(document, id), overrides: {} }}
              size={size}
              pictures={pictures}
              onClick={() => arrange(id)}
            />
          ))}
        </div>
      </PanelSection>
      <PanelSection title={t("editor.ground")}>
        <GroundChoice document={document} onChange={onChange} />
      </PanelSection>
      <PanelSection title={t("editor.colors")}>
        <ColorRoles document={document} colors={kit.colors} onChange={onChange} />
      </PanelSection>
      <PanelSection title={t("editor.type")}>
        <Select
          label={t("editor.type")}
          className="w-full"
          value={document.type.display}
          options={kit.fonts.map((set) => ({
            value: set.display,
            label: `${familyOf(set.display)}, ${familyOf(set.text)}`,
          }))}
          onChange={(display) => {
            const type = kit.fonts.find((set) => set.display === display);
            onChange(type ? { ...document, type } : document);
          }}
        />
      </PanelSection>
      <PanelSection title={t("editor.layers")}>
        <LayerList
          document={document}
          size={size}
          scope={scope}
          selected={selected}
          onSelect={onSelect}
          onChange={onChange}
        />
      </PanelSection>
    </div>
  );
}

function GroundChoice({ document, onChange }: { document: AdDocument; onChange: Change }) {
  const { t } = useTranslation();
  const family = document.scene?.family ?? SCENE_FAMILIES[0] ?? "mesh";
  const scene = document.scene ?? { family, seed: document.seed };
  const next = SCENE_FAMILIES[(SCENE_FAMILIES.indexOf(family) + 1) % SCENE_FAMILIES.length] ?? family;
  return (
    <>
      <Select
        label={t("editor.ground")}
        className="w-full"
        value={document.canvas}
        options={canvasChoices(document).map((canvas) => ({
          value: canvas,
          label: t(`editor.canvas.${canvas}`),
          start:
            canvas === "picture" ? null : (
              <span
                className="size-3.5 rounded-s shadow-[inset_0_0_0_1px_var(--line2)]"
                style={{ background: document.palette[canvas === "dark" ? "ink" : canvas] }}
              />
            ),
        }))}
        onChange={(canvas) => onChange(withCanvas(document, canvas, scene))}
      />
      {document.canvas === "picture" ? (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button
            icon={<ImagePlus />}
            onClick={() => onChange({ ...document, scene: { ...scene, family: next } })}
          >
            {t("editor.nextScene")}
          </Button>
          <Button
            icon={<Dices />}
            onClick={() =>
              onChange({ ...document, scene: { ...scene, seed: (scene.seed * 31 + 7) % 2 ** 31 } }, "shuffle")
            }
          >
            {t("editor.shuffle")}
          </Button>
        </div>
      ) : null}
    </>
  );
}
