import type { PromptDetail, PromptExperiment, Rate } from "@static-engine/contracts";
import { Button, Cell, Field, FieldError, HeadCell, Input, Row, showToast, Table } from "@static-engine/ui";
import { Check, Split } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/format.ts";
import { trpc } from "../../../lib/trpc.ts";
import { useErrorText } from "../../../lib/use-error-text.ts";
import { Moment } from "../parts/moment.tsx";
import { Panel } from "../parts/page.tsx";

const RATES = ["passed", "saved", "downloaded", "regenerated"] as const;

/** A share of real runs gets the draft; what came of both is counted with intervals. */
export function ExperimentPanel({ prompt, mayWrite }: { prompt: PromptDetail; mayWrite: boolean }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const [share, setShare] = useState("10");
  const done = {
    onSuccess() {
      utils.admin.prompt.get.invalidate({ key: prompt.key });
      utils.admin.prompt.list.invalidate();
      showToast({ text: t("admin.prompts.experimentSaved"), icon: <Check /> });
    },
  };
  const start = trpc.admin.prompt.experiment.useMutation(done);
  const end = trpc.admin.prompt.endExperiment.useMutation(done);
  const { experiment, draft } = prompt;
  const isRunning = experiment !== null && experiment.endedAt === null;
  const wanted = Number(share);
  const isShare = Number.isInteger(wanted) && wanted >= 1 && wanted <= 90;
  const error = start.error ?? end.error;
  return (
    <Panel
      title={t("admin.prompts.experiment")}
      aside={
        isRunning && mayWrite ? (
          <Button busy={end.isPending} onClick={() => end.mutate({ key: prompt.key })}>
            {t("admin.prompts.endExperiment")}
          </Button>
        ) : null
      }
    >
      {experiment ? <Outcomes experiment={experiment} /> : null}
      {isRunning ? null : (
        <p className="text-ink2">{t(draft ? "admin.prompts.experimentText" : "admin.prompts.noDraft")}</p>
      )}
      {!isRunning && draft && mayWrite ? (
        <div className="mt-3 flex items-end gap-2">
          <Field label={t("admin.prompts.share")} className="w-40">
            <Input
              type="number"
              min={1}
              max={90}
              value={share}
              onChange={(event) => setShare(event.target.value)}
            />
          </Field>
          <Button
            icon={<Split className="size-3.5" />}
            off={!isShare}
            busy={start.isPending}
            onClick={() => start.mutate({ key: prompt.key, version: draft.version, share: wanted })}
          >
            {t("admin.prompts.startExperiment", { version: draft.version })}
          </Button>
        </div>
      ) : null}
      {error ? <FieldError>{errorText(error)}</FieldError> : null}
    </Panel>
  );
}

function Outcomes({ experiment }: { experiment: PromptExperiment }) {
  const { t } = useTranslation();
  const { outcomes } = experiment;
  return (
    <div className="mb-3">
      <p className="text-note text-ink2">
        {t(experiment.endedAt ? "admin.prompts.wasTried" : "admin.prompts.isTried", {
          version: experiment.version,
          share: experiment.share,
          by: experiment.startedBy,
        })}{" "}
        <Moment at={experiment.startedAt} />
        {experiment.endedAt ? (
          <>
            {" "}
            – <Moment at={experiment.endedAt} />
          </>
        ) : null}
      </p>
      <Table className="mt-2">
        <thead>
          <tr>
            <HeadCell className="pl-0" />
            {outcomes.map(({ version, runs }) => (
              <HeadCell key={version} className="text-right">
                v{version}
                <span className="block font-normal">{t("admin.prompts.runs", { count: runs })}</span>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {RATES.map((rate) => (
            <Row key={rate}>
              <Cell className="pl-0">{t(`admin.prompts.rates.${rate}`)}</Cell>
              {outcomes.map((outcome) => (
                <RateCell key={outcome.version} rate={outcome[rate]} isKnown={outcome.ads > 0} />
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="mt-1 text-note text-ink3">{t("admin.prompts.interval")}</p>
    </div>
  );
}

function RateCell({ rate, isKnown }: { rate: Rate; isKnown: boolean }) {
  const format = useFormat();
  return (
    <Cell className="text-right">
      {isKnown ? (
        <>
          <span className="font-label">{format.percent(rate.share)}</span>
          <span className="block text-note text-ink3">
            {format.percent(rate.low)}–{format.percent(rate.high)}
          </span>
        </>
      ) : (
        "–"
      )}
    </Cell>
  );
}
