// SPDX-License-Identifier: Apache-2.0
//
// Generated from docs/api/openapi.json by "npm run generate". Do not edit: change the API, or the templates beside this client.

import { SigilHttp, type JsonElement, type RequestOptions } from "./http.js";

/** What listSessions can be asked for. */
export interface ListSessionsQuery {
    title?: string | undefined;
    limit?: number | undefined;
    after?: string | undefined;
}

/** What listMessages can be asked for. */
export interface ListMessagesQuery {
    before?: number | undefined;
    limit?: number | undefined;
}

/** What listTokens can be asked for. */
export interface ListTokensQuery {
    all?: boolean | undefined;
}

/** What listSignIns can be asked for. */
export interface ListSignInsQuery {
    all?: boolean | undefined;
}

/** What listAuditEntries can be asked for. */
export interface ListAuditEntriesQuery {
    before?: number | undefined;
    limit?: number | undefined;
}

/** Every operation that answers at once, under its own name. What streams is in SigilClient. */
export class SigilApi extends SigilHttp {
    /** Says that the gateway answers. */
    getHealth(options?: RequestOptions): Promise<HealthView> {
        return this.send("GET", "/health", {}, options);
    }

    /** Tells how the gateway, its providers and its audit log are. Needs the permission status.read. */
    getStatus(options?: RequestOptions): Promise<StatusView> {
        return this.send("GET", "/api/v1/status", {}, options);
    }

    /** Sends a message and waits for the whole answer. Needs the permission chat.send. */
    sendMessage(body: ChatBody, options?: RequestOptions): Promise<ChatAnswer> {
        return this.send("POST", "/api/v1/chat", { body }, options);
    }

    /** Stops a waiting or running turn. Needs the permission chat.send. */
    cancelTurn(workspace: string, session: string, turn: string, options?: RequestOptions): Promise<CancelAnswer> {
        return this.send("POST", "/api/v1/workspaces/{workspace}/sessions/{session}/turns/{turn}/cancel", { path: { workspace, session, turn } }, options);
    }

    /** Runs the session's last turn again in a new turn that replaces it. Needs the permission chat.send. */
    retryTurn(workspace: string, session: string, turn: string, options?: RequestOptions): Promise<TurnReference> {
        return this.send("POST", "/api/v1/workspaces/{workspace}/sessions/{session}/turns/{turn}/retry", { path: { workspace, session, turn } }, options);
    }

    /** Lists the workspaces that admit you. Needs the permission workspaces.read. */
    listWorkspaces(options?: RequestOptions): Promise<WorkspaceList> {
        return this.send("GET", "/api/v1/workspaces", {}, options);
    }

    /** Reads a workspace with its members and tool policy. Needs the permission workspaces.read. */
    getWorkspace(workspace: string, options?: RequestOptions): Promise<WorkspaceView> {
        return this.send("GET", "/api/v1/workspaces/{workspace}", { path: { workspace } }, options);
    }

    /** Lists your sessions, most recently used first. Needs the permission sessions.read. */
    listSessions(workspace: string, query?: ListSessionsQuery, options?: RequestOptions): Promise<SessionPage> {
        return this.send("GET", "/api/v1/workspaces/{workspace}/sessions", { path: { workspace }, query }, options);
    }

    /** Reads a session. Needs the permission sessions.read. */
    getSession(workspace: string, session: string, options?: RequestOptions): Promise<SessionView> {
        return this.send("GET", "/api/v1/workspaces/{workspace}/sessions/{session}", { path: { workspace, session } }, options);
    }

    /** Renames a session or sets its model. Needs the permission sessions.write. */
    changeSession(workspace: string, session: string, body: SessionPatch, options?: RequestOptions): Promise<SessionView> {
        return this.send("PATCH", "/api/v1/workspaces/{workspace}/sessions/{session}", { path: { workspace, session }, body }, options);
    }

    /** Deletes a session with all its messages. Needs the permission sessions.write. */
    deleteSession(workspace: string, session: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/workspaces/{workspace}/sessions/{session}", { path: { workspace, session } }, options);
    }

    /** Lists a session's turns with their messages, the latest page first. Needs the permission sessions.read. */
    listMessages(workspace: string, session: string, query?: ListMessagesQuery, options?: RequestOptions): Promise<MessagePage> {
        return this.send("GET", "/api/v1/workspaces/{workspace}/sessions/{session}/messages", { path: { workspace, session }, query }, options);
    }

    /** Lists the models that can be chosen, and the default one. Needs the permission models.read. */
    listModels(options?: RequestOptions): Promise<ModelList> {
        return this.send("GET", "/api/v1/models", {}, options);
    }

    /** Lists your API tokens; with ?all=true everybody's. Needs the permission account.tokens. */
    listTokens(query?: ListTokensQuery, options?: RequestOptions): Promise<TokenList> {
        return this.send("GET", "/api/v1/tokens", { query }, options);
    }

    /** Makes an API token. Its text is in this answer and nowhere else. Needs the permission account.tokens. */
    createToken(body: TokenBody, options?: RequestOptions): Promise<NewTokenView> {
        return this.send("POST", "/api/v1/tokens", { body }, options);
    }

    /** Revokes an API token at once. Needs the permission account.tokens. */
    revokeToken(id: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/tokens/{id}", { path: { id } }, options);
    }

    /** Lists your signed-in browsers; with ?all=true everybody's. Needs the permission account.sign_ins. */
    listSignIns(query?: ListSignInsQuery, options?: RequestOptions): Promise<SignInList> {
        return this.send("GET", "/api/v1/sign-ins", { query }, options);
    }

    /** Signs a browser out at once, its open pages included. Needs the permission account.sign_ins. */
    revokeSignIn(id: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/sign-ins/{id}", { path: { id } }, options);
    }

    /** Makes a link that signs you in once, for 15 minutes. Needs the permission owner.login_link. */
    createLoginLink(options?: RequestOptions): Promise<LoginLinkAnswer> {
        return this.send("POST", "/api/v1/login-links", {}, options);
    }

    /** Lists the audit log, newest first. Needs the permission admin.audit. */
    listAuditEntries(query?: ListAuditEntriesQuery, options?: RequestOptions): Promise<AuditPage> {
        return this.send("GET", "/api/v1/audit", { query }, options);
    }

    /** Recomputes the audit log's chain and names the first entry that does not fit. Needs the permission admin.audit. */
    verifyAudit(options?: RequestOptions): Promise<AuditCheck> {
        return this.send("POST", "/api/v1/audit/verify", {}, options);
    }
}

/** What a verification of the audit log found. */
export interface AuditCheck {
    intact: boolean;
    entries: number;
    first_broken: number | null;
    problem: string | null;
    after_head: number;
}

/** An entry of the audit log. */
export interface AuditEntryView {
    sequence: number;
    at: string;
    action: string;
    result: string;
    actor: string;
    plugin: string | null;
    workspace_id: string | null;
    session_id: string | null;
    details: { [key: string]: string; };
    hash: string;
}

/** One page of the audit log, newest first. */
export interface AuditPage {
    /** The entries. */
    entries: AuditEntryView[];
    /** The value of `before` for the next page; null on the last one. */
    next: number | null;
}

/** The audit log in short. */
export interface AuditStatusView {
    /** How many there are. */
    entries: number;
    /** When the last one was written. */
    last_entry_at: string | null;
}

/** Whether the turn was stopped; false when it had ended already. */
export interface CancelAnswer {
    cancelled: boolean;
}

/** What the agent answered. */
export interface ChatAnswer {
    content: string;
    session_id: string;
    turn_id: string;
    model: string | null;
    usage: UsageView | null;
    cost_usd: number | null;
    stop_reason: string | null;
    tool_calls: ToolUseView[];
}

/** A message to the agent. */
export interface ChatBody {
    /** The message: 1 character to 1 MiB of UTF-8. */
    content: string;
    /** The workspace to talk in. */
    workspace_id: string;
    /** The session to go on with; without it a new one is made. */
    session_id?: string | null;
    /** provider/model for this turn, and for the session when it is new. */
    model?: string | null;
    /** Images as data URLs: PNG, JPEG, GIF or WebP. */
    images?: string[] | null;
    /** What becomes of the turn when you go away before its end and nobody else watches it: continue (the default) or cancel. */
    on_disconnect?: string | null;
}

/** Whether the gateway answers. */
export interface HealthView {
    status: string;
}

/** A link that signs the owner in once. */
export interface LoginLinkAnswer {
    url: string;
    expires_at: string;
}

/** One page of turns, oldest first within the page. */
export interface MessagePage {
    /** The turns with their messages. */
    turns: TurnView[];
    /** The value of `before` for the page before this one; null on the first turns. */
    next: number | null;
}

/** A message as it is stored. */
export interface MessageView {
    id: string;
    role: string;
    content: string;
    tool_calls: ToolCallView[];
    tool: ToolOutcomeView | null;
    images: string[];
    created_at: string;
}

/** The models that can be chosen. */
export interface ModelList {
    /** By id. */
    models: ModelView[];
    /** Used where neither session nor workspace names one. */
    default: string;
}

/** A model; unknown limits are null. */
export interface ModelView {
    id: string;
    provider: string;
    tools: boolean;
    vision: boolean;
    max_context_tokens: number | null;
    max_output_tokens: number | null;
}

/** A new token: the only answer that ever holds its text. */
export interface NewTokenView {
    token: string;
    id: string;
    name: string;
    user_id: string;
    permissions: string[];
    created_at: string;
    expires_at: string | null;
}

/** The body of a failed answer (RFC 9457), in snake_case on the wire. */
export interface ProblemDocument {
    type: string;
    title: string;
    status: number;
    detail: string;
    /** The stable name that clients test for. */
    code: string;
    /** The field, key or header at fault. */
    field?: string | null;
    /** What the person can do about it. */
    fix?: string | null;
    /** Every fault, where there are several. */
    errors?: ProblemItem[] | null;
    /** Finds the request in the log. */
    trace_id: string;
}

/** One of several faults of a request. */
export interface ProblemItem {
    field: string | null;
    detail: string;
}

/** How a provider is. */
export interface ProviderView {
    name: string;
    kind: string;
    available: boolean;
    failure_count: number;
    last_failure_at: string | null;
    cooldown_until: string | null;
    last_error: string | null;
}

/** One page of sessions, most recently used first. */
export interface SessionPage {
    sessions: SessionView[];
    next: string | null;
}

/** What to change of a session; at least one field. */
export interface SessionPatch {
    /** 1 to 200 characters without control characters. */
    title?: string | null;
    /** provider/model, or an empty text for the usual one. */
    model?: string | null;
}

/** A session. */
export interface SessionView {
    id: string;
    workspace_id: string;
    title: string;
    status: string;
    model: string | null;
    message_count: number;
    created_at: string;
    updated_at: string;
}

/** Sign-ins that still work, newest first. */
export interface SignInList {
    sign_ins: SignInView[];
}

/** A signed-in browser; the current one is what this request came with. */
export interface SignInView {
    id: string;
    user_id: string;
    user_agent: string | null;
    address: string | null;
    created_at: string;
    last_seen_at: string;
    expires_at: string;
    current: boolean;
}

/** How the gateway is. */
export interface StatusView {
    status: string;
    version: string;
    started_at: string;
    uptime_seconds: number;
    listen: string;
    scanner: string;
    audit: AuditStatusView;
    providers: ProviderView[];
    default_model: string;
    active_turns: number;
}

/** A token to make. */
export interface TokenBody {
    /** 1 to 100 characters, for people to read. */
    name: string;
    /** Permission patterns, for example chat.send or sessions.*; the token may do these and what its user may, whichever is less. */
    permissions: string[];
    /** Days until it ends; without it the token does not end by itself. */
    expires_in_days?: number | null;
    /** For whom; without it for the caller. Another user needs admin.tokens. */
    user_id?: string | null;
}

/** Tokens, oldest first. */
export interface TokenList {
    tokens: TokenView[];
}

/** A token without its secret. */
export interface TokenView {
    id: string;
    name: string;
    user_id: string;
    permissions: string[];
    created_at: string;
    expires_at: string | null;
    last_used_at: string | null;
    revoked_at: string | null;
}

/** A tool call that an assistant's message made. */
export interface ToolCallView {
    call_id: string;
    name: string;
    input: JsonElement;
}

/** How the call that a tool's message answers ended. */
export interface ToolOutcomeView {
    call_id: string;
    name: string;
    decision: string;
    reason: string;
    explanation: string;
    duration_ms: number;
    is_error: boolean;
    truncated: boolean;
}

/** Capabilities that the workspace's tools may and may not use. */
export interface ToolPolicyView {
    allow: string[];
    deny: string[];
}

/** A tool call of a turn with what came of it. */
export interface ToolUseView {
    call_id: string;
    name: string;
    input: JsonElement;
    result: string | null;
    decision: string | null;
    reason: string | null;
    explanation: string | null;
    duration_ms: number | null;
    is_error: boolean;
    truncated: boolean;
}

/** Why a turn failed. */
export interface TurnErrorView {
    code: string;
    message: string;
    fix: string | null;
}

/** Names a turn. */
export interface TurnReference {
    session_id: string;
    turn_id: string;
}

/** A turn: one message of a person and everything that answered it. */
export interface TurnView {
    id: string;
    sequence: number;
    status: string;
    model: string | null;
    usage: UsageView | null;
    cost_usd: number | null;
    stop_reason: string | null;
    error: TurnErrorView | null;
    partial_text: string | null;
    accepted_at: string;
    ended_at: string | null;
    messages: MessageView[];
}

/** Tokens; cached ones are part of the input. */
export interface UsageView {
    input_tokens: number;
    output_tokens: number;
    cache_read_tokens: number;
    cache_write_tokens: number;
}

/** The workspaces that admit the caller, by id. */
export interface WorkspaceList {
    workspaces: WorkspaceSummary[];
}

/** A workspace in a list. */
export interface WorkspaceSummary {
    id: string;
    description: string;
}

/** A workspace with its policy. */
export interface WorkspaceView {
    id: string;
    description: string;
    members: string[];
    model: string | null;
    tools: ToolPolicyView;
}