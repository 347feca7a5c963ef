// SPDX-License-Identifier: Apache-2.0

import type { ServerSentEvent } from "./sse.js";
import type { TurnDone, TurnFailure, TurnUsage } from "./turn-events.js";
import { typed, type EventOf, type Fields, type UnknownEvent } from "./typed-event.js";

/** A kind of event to ask for: the part of an event's name before the dot. */
export type GatewayTopic = "session" | "turn" | "provider" | "configuration" | "workspace" | "user" | "budget" | "approval" | "secret" | "audit" | "gateway";

/** What every event says. */
export interface Happened {
    /** The event's name once more. */
    type: string;
    /** When it happened. */
    at: string;
}

/** Something about a session of yours. */
export interface SessionNews extends Happened {
    workspace_id: string;
    session_id: string;
}

/** A turn of yours came a step further. */
export interface TurnNews extends SessionNews {
    turn_id: string;
}

/** A turn of yours ended. */
export interface TurnEndNews extends TurnNews, TurnUsage {
    status: TurnDone["status"];
    error_code: string | null;
}

/** A provider failed and rests now, or answers again. */
export interface ProviderNews extends Happened {
    provider: string;
    available: boolean;
    error_code: string | null;
}

/** A change of the configuration applies now, or was refused. */
export interface ConfigurationNews extends Happened {
    source: string;
    /** Names of keys, never values. */
    keys: string[];
}

/** Something about a workspace. */
export interface WorkspaceNews extends Happened {
    workspace_id: string;
}

/** Something about a user. */
export interface UserNews extends Happened {
    user_id: string;
}

/** A call waits for you, or waits no more. */
export interface ApprovalNews extends TurnNews {
    approval_id: string;
    tool: string;
    status: string;
}

/** Most of a limit is used. */
export interface BudgetNews extends Happened {
    user_id: string;
    workspace_id: string;
    scope: string;
    window: string;
    measure: string;
    limit: number;
    used: number;
    /** When counting begins again; a session's never does. */
    resets_at?: string;
}

/** Something about a secret of the vault; never its value. */
export interface SecretNews extends Happened {
    /** Its name. */
    secret: string;
    /** The workspace whose tools may use it; null for one of the gateway itself. */
    workspace_id: string | null;
}

/** An entry of the audit log. */
export interface AuditNews extends Happened {
    sequence: number;
    action: string;
    actor: string;
    result: string;
    workspace_id: string | null;
}

/** The data of each event of the gateway, by the event's name. */
export interface GatewayEventData {
    "session.created": SessionNews;
    "session.changed": SessionNews;
    "session.deleted": SessionNews;
    "turn.accepted": TurnNews;
    "turn.started": TurnNews;
    "turn.ended": TurnEndNews;
    "provider.health_changed": ProviderNews;
    "configuration.applied": ConfigurationNews;
    "configuration.refused": ConfigurationNews;
    "workspace.created": WorkspaceNews;
    "workspace.changed": WorkspaceNews;
    "workspace.deleted": WorkspaceNews;
    "workspace.restored": WorkspaceNews;
    "user.changed": UserNews;
    "budget.warning": BudgetNews;
    "approval.requested": ApprovalNews;
    "approval.answered": ApprovalNews;
    "secret.created": SecretNews;
    "secret.changed": SecretNews;
    "secret.rotated": SecretNews;
    "secret.removed": SecretNews;
    "audit.appended": AuditNews;
    /** The gateway is about to stop. */
    "gateway.draining": Happened;
    /** Something was missed: read again what you show. */
    resync: Happened;
    /** You may no longer listen; the stream ends here. */
    error: TurnFailure;
}

/** An event of the gateway. */
export type GatewayEvent = EventOf<GatewayEventData> | UnknownEvent;

const session = { workspace_id: "string", session_id: "string" } as const;
const turn = { ...session, turn_id: "string" } as const;
const configuration = { source: "string" } as const;
const workspace = { workspace_id: "string" } as const;

/** The fields that an event of each name must have, with their types. */
const required: Fields<GatewayEventData> = {
    "session.created": session,
    "session.changed": session,
    "session.deleted": session,
    "turn.accepted": turn,
    "turn.started": turn,
    "turn.ended": { ...turn, status: "string" },
    "provider.health_changed": { provider: "string", available: "boolean" },
    "configuration.applied": configuration,
    "configuration.refused": configuration,
    "workspace.created": workspace,
    "workspace.changed": workspace,
    "workspace.deleted": workspace,
    "workspace.restored": workspace,
    "user.changed": { user_id: "string" },
    "approval.requested": { approval_id: "string", status: "string" },
    "approval.answered": { approval_id: "string", status: "string" },
    "budget.warning": { user_id: "string", scope: "string", limit: "number", used: "number" },
    "secret.created": { secret: "string" },
    "secret.changed": { secret: "string" },
    "secret.rotated": { secret: "string" },
    "secret.removed": { secret: "string" },
    "audit.appended": { sequence: "number", action: "string" },
    "gateway.draining": {},
    resync: {},
    error: { message: "string" },
};

/** Reads an event of the gateway. */
export function gatewayEvent(event: ServerSentEvent): GatewayEvent {
    return typed(event, required);
}
