import type { AdId, GenerationResults, MemberEventBody } from "@static-engine/contracts";
import { NOTICE_TYPES } from "@static-engine/contracts";
import { showToast } from "@static-engine/ui";
import { CircleCheck, MessageSquare, MessageSquareWarning } from "lucide-react";
import { createElement, useRef } from "react";
import { useTranslation } from "react-i18next";
import { noteAdProgress } from "../../components/ad-progress.ts";
import { refreshLists } from "../../components/refresh-lists.ts";
import { ACTIVE_RUNS } from "../../components/use-active-runs.ts";
import { trpc } from "../../lib/trpc.ts";

/** Several tiles often end within the same moment; one fetch answers for all of them. */
const GATHER_MS = 120;

const NOTICES: ReadonlySet<string> = new Set(NOTICE_TYPES);

type ProgressEvent = Extract<MemberEventBody, { type: "generation.progress" }>;

/** Stages never run backwards, even when an old event is replayed over a newer result. Asking again is still asking. */
const ORDER = {
  waiting: 0,
  writing: 1,
  painting: 2,
  retrying: 2,
  checking: 3,
  passed: 4,
  failed: 5,
  canceled: 6,
} as const;

function patchProgress(
  results: GenerationResults | undefined,
  event: ProgressEvent,
): GenerationResults | undefined {
  if (!results || event.slot === null) {
    return results;
  }
  const ads = results.ads.map((ad) => {
    // Written words wait for a painter: that is further than writing.
    const hasWords = event.stage === "waiting" && event.headline !== null && ad.stage !== "painting";
    const isOlder = ORDER[event.stage] < ORDER[ad.stage] && !(hasWords && ORDER[ad.stage] < ORDER.checking);
    if (ad.slot !== event.slot || (isOlder && ad.status !== "failed")) {
      return ad;
    }
    const copy =
      ad.copy ??
      (event.headline
        ? { headline: event.headline, subheadline: null, bodyText: null, callouts: [], cta: null }
        : null);
    return {
      ...ad,
      stage: event.stage,
      stageDone: event.done,
      stageTotal: event.total,
      stageModel: event.model ?? null,
      copy,
    };
  });
  return { ...results, ads };
}

const NOTE_ICONS = { comment: MessageSquare, approve: CircleCheck, changes: MessageSquareWarning } as const;

export function useApplyEvent() {
  const { t } = useTranslation();
  const utils = trpc.useUtils();
  const gathered = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  function gather(key: string, run: () => void) {
    if (gathered.current.has(key)) {
      return;
    }
    gathered.current.set(
      key,
      setTimeout(() => {
        gathered.current.delete(key);
        run();
      }, GATHER_MS),
    );
  }

  function readAgain(jobId: string) {
    gather(jobId, () => utils.generation.results.invalidate({ id: jobId }));
  }

  function readAdAgain(id: AdId) {
    utils.library.get.invalidate({ id });
    utils.library.versions.invalidate({ id });
    refreshLists(utils);
    utils.generation.results.invalidate();
  }

  function patchCounts(event: { jobId: string; delivered: number; failed: number }) {
    utils.generation.list.setData(ACTIVE_RUNS, (page) =>
      page
        ? {
            ...page,
            items: page.items.map((run) =>
              run.id === event.jobId ? { ...run, delivered: event.delivered, failed: event.failed } : run,
            ),
          }
        : page,
    );
  }

  function applyEvent(event: MemberEventBody) {
    if (NOTICES.has(event.type)) {
      gather("notices", () => utils.events.notices.invalidate());
    }
    switch (event.type) {
      case "generation.started":
        utils.generation.list.invalidate();
        readAgain(event.jobId);
        return;
      case "generation.progress":
        utils.generation.results.setData({ id: event.jobId }, (results) => patchProgress(results, event));
        return;
      case "generation.single-completed":
        patchCounts(event);
        readAgain(event.jobId);
        return;
      case "generation.completed":
      case "generation.failed":
      case "generation.canceled":
        readAgain(event.jobId);
        utils.generation.list.invalidate();
        refreshLists(utils);
        utils.library.folders.invalidate();
        utils.member.me.invalidate();
        utils.member.usage.invalidate();
        return;
      case "ad.rendering":
        noteAdProgress(event.adId, { version: event.version, done: event.done, total: event.total });
        return;
      case "ad.fixing":
        utils.library.versions.setData({ id: event.adId }, (known) =>
          known?.fix ? { ...known, fix: { ...known.fix, stage: event.stage, model: event.model } } : known,
        );
        return;
      case "ad.changed":
      case "ad.proposed":
      case "ad.fix-failed":
      case "ad.failed":
        noteAdProgress(event.adId, null);
        readAdAgain(event.adId);
        return;
      case "reflow.progress":
        gather(event.reflowId, () => utils.library.latestReflow.invalidate());
        if (event.status !== "running") {
          utils.library.stale.invalidate();
          refreshLists(utils);
          utils.library.get.invalidate();
          utils.library.versions.invalidate();
          utils.generation.results.invalidate();
        }
        return;
      case "share.noted":
        utils.share.list.invalidate();
        utils.share.notes.invalidate({ adId: event.adId });
        showToast({
          text: t(`share.noted.${event.kind}`, { reviewer: event.reviewer, title: event.title }),
          icon: createElement(NOTE_ICONS[event.kind]),
        });
        return;
      case "billing.changed":
        utils.billing.invalidate();
        utils.canva.invalidate();
        utils.member.me.invalidate();
        utils.member.usage.invalidate();
        return;
      case "credits.changed":
        utils.member.me.setData(undefined, (member) =>
          member ? { ...member, credits: event.credits } : member,
        );
        utils.billing.ledger.invalidate();
        utils.billing.usage.invalidate();
        utils.generation.estimate.invalidate();
        return;
      default:
        event satisfies never;
    }
  }

  function catchUp() {
    utils.generation.list.invalidate(ACTIVE_RUNS);
    utils.generation.results.invalidate(undefined, {
      predicate: (query) => isUnfinished(query.state.data),
    });
  }

  return { applyEvent, catchUp };
}

function isUnfinished(data: unknown): boolean {
  const status = typeof data === "object" && data !== null && "status" in data ? data.status : null;
  return status === "pending" || status === "processing";
}
