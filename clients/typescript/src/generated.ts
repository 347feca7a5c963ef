// SPDX-License-Identifier: Apache-2.0
//
// Generated from docs/api/openapi.json by "npm run generate". Do not edit: change the API, or the templates beside this client.

import { SigilHttp, type JsonElement, type RequestOptions } from "./http.js";

/** What listWorkspaces can be asked for. */
export interface ListWorkspacesQuery {
    /** Everybody's, for those who may see them. */
    all?: boolean | undefined;
    /** Those that are deleted and can still be restored. */
    deleted?: boolean | undefined;
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listMembers can be asked for. */
export interface ListMembersQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listWorkspaceTools can be asked for. */
export interface ListWorkspaceToolsQuery {
    /** The user's id. */
    user?: string | undefined;
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What previewWorkspaceTools can be asked for. */
export interface PreviewWorkspaceToolsQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listSessions can be asked for. */
export interface ListSessionsQuery {
    /** Only those with this text in their title, in any case. */
    title?: string | undefined;
    /** Only those in this state. */
    status?: SessionPatchStatus | undefined;
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listMessages can be asked for. */
export interface ListMessagesQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What exportSession can be asked for. */
export interface ExportSessionQuery {
    /** In which form to answer. */
    format?: ExportSessionFormat | undefined;
}

/** What listProviders can be asked for. */
export interface ListProvidersQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listUsers can be asked for. */
export interface ListUsersQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listIdentities can be asked for. */
export interface ListIdentitiesQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listTokens can be asked for. */
export interface ListTokensQuery {
    /** Everybody's, for those who may see them. */
    all?: boolean | undefined;
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listSecrets can be asked for. */
export interface ListSecretsQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listApprovals can be asked for. */
export interface ListApprovalsQuery {
    /** The workspace's id. */
    workspace?: string | undefined;
    /** The session's id. */
    session?: string | undefined;
    /** Only those in this state. */
    status?: ApprovalStatus | undefined;
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listStandingApprovals can be asked for. */
export interface ListStandingApprovalsQuery {
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What listSignIns can be asked for. */
export interface ListSignInsQuery {
    /** Everybody's, for those who may see them. */
    all?: boolean | undefined;
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What getUsage can be asked for. */
export interface GetUsageQuery {
    /** Only entries from this time on. */
    from?: string | undefined;
    /** Only entries before this time. */
    to?: string | undefined;
    /** How long each entry is: 'day' or 'hour'. */
    by?: BudgetWindow | undefined;
    /** What the entries tell apart beside the time. */
    group?: GetUsageGroup | undefined;
    /** Everybody's, for those who may see them. */
    all?: boolean | undefined;
}

/** What exportUsage can be asked for. */
export interface ExportUsageQuery {
    /** Only entries from this time on. */
    from?: string | undefined;
    /** Only entries before this time. */
    to?: string | undefined;
    /** How long each entry is: 'day' or 'hour'. */
    by?: BudgetWindow | undefined;
    /** What the entries tell apart beside the time. */
    group?: GetUsageGroup | undefined;
    /** Everybody's, for those who may see them. */
    all?: boolean | undefined;
}

/** What listAuditEntries can be asked for. */
export interface ListAuditEntriesQuery {
    /** Only entries of this actor: a user's id, or the gateway. */
    actor?: string | undefined;
    /** Only entries of this action; one that ends in '*' stands for all that begin so. */
    action?: string | undefined;
    /** Only entries with this result. */
    result?: string | undefined;
    /** The workspace's id. */
    workspace?: string | undefined;
    /** Only entries from this time on. */
    from?: string | undefined;
    /** Only entries before this time. */
    to?: string | undefined;
    /** Most entries of the page, 1 to 200; more counts as 200. */
    limit?: number | undefined;
    /** Where to go on: the value of 'next' in the last page. */
    after?: string | undefined;
}

/** What exportAudit can be asked for. */
export interface ExportAuditQuery {
    /** Only entries of this actor: a user's id, or the gateway. */
    actor?: string | undefined;
    /** Only entries of this action; one that ends in '*' stands for all that begin so. */
    action?: string | undefined;
    /** Only entries with this result. */
    result?: string | undefined;
    /** The workspace's id. */
    workspace?: string | undefined;
    /** Only entries from this time on. */
    from?: string | undefined;
    /** Only entries before this time. */
    to?: string | undefined;
    /** In which form to answer. */
    format?: ExportAuditFormat | undefined;
}

/** Every operation that answers at once, under its own name. What streams is in SigilClient. */
export class SigilApi extends SigilHttp {
    /** Says that the gateway answers. */
    getHealth(options?: RequestOptions): Promise<HealthView> {
        return this.send("GET", "/health", {}, options);
    }

    /** Tells how the gateway, its providers, its configuration and its audit log are. Needs the permission status.read. */
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

    /** Lists the workspaces that admit you; with ?all=true every one, with ?deleted=true those that can be restored. Needs the permission workspaces.read. */
    listWorkspaces(query?: ListWorkspacesQuery, options?: RequestOptions): Promise<WorkspacePage> {
        return this.send("GET", "/api/v1/workspaces", { query }, options);
    }

    /** Makes a workspace, with you as its member unless you name others. Needs the permission workspaces.write. */
    createWorkspace(body: WorkspaceBody, options?: RequestOptions): Promise<WorkspaceView> {
        return this.send("POST", "/api/v1/workspaces", { body }, options);
    }

    /** Reads a workspace with its members and tool policy. Needs the permission workspaces.read. */
    getWorkspace(workspace: string, options?: RequestOptions): Promise<WorkspaceView> {
        return this.send("GET", "/api/v1/workspaces/{workspace}", { path: { workspace } }, options);
    }

    /** Changes the settings of a workspace. Needs the permission workspaces.write. */
    changeWorkspace(workspace: string, body: WorkspacePatch, options?: RequestOptions): Promise<WorkspaceView> {
        return this.send("PATCH", "/api/v1/workspaces/{workspace}", { path: { workspace }, body }, options);
    }

    /** Deletes a workspace at once; for seven days it can be restored. Needs the permission workspaces.write. */
    deleteWorkspace(workspace: string, options?: RequestOptions): Promise<WorkspaceDeleted> {
        return this.send("DELETE", "/api/v1/workspaces/{workspace}", { path: { workspace } }, options);
    }

    /** Brings a deleted workspace back as it was. Needs the permission workspaces.write. */
    restoreWorkspace(workspace: string, options?: RequestOptions): Promise<WorkspaceView> {
        return this.send("POST", "/api/v1/workspaces/{workspace}/restore", { path: { workspace } }, options);
    }

    /** Lists the members of a workspace. Needs the permission workspaces.read. */
    listMembers(workspace: string, query?: ListMembersQuery, options?: RequestOptions): Promise<MemberPage> {
        return this.send("GET", "/api/v1/workspaces/{workspace}/members", { path: { workspace }, query }, options);
    }

    /** Admits a user to a workspace. Needs the permission workspaces.write. */
    addMember(workspace: string, user: string, options?: RequestOptions): Promise<MemberView> {
        return this.send("PUT", "/api/v1/workspaces/{workspace}/members/{user}", { path: { workspace, user } }, options);
    }

    /** Shuts a member out at once: what they have running in the workspace is cancelled. Needs the permission workspaces.write. */
    removeMember(workspace: string, user: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/workspaces/{workspace}/members/{user}", { path: { workspace, user } }, options);
    }

    /** Tells which member may use which tool, and why. Needs the permission workspaces.read. */
    listWorkspaceTools(workspace: string, query?: ListWorkspaceToolsQuery, options?: RequestOptions): Promise<ToolPreviewPage> {
        return this.send("GET", "/api/v1/workspaces/{workspace}/tools", { path: { workspace }, query }, options);
    }

    /** Tells the same for a policy that is not saved; nothing is executed or recorded. Needs the permission workspaces.read. */
    previewWorkspaceTools(workspace: string, body: ToolPreviewBody, query?: PreviewWorkspaceToolsQuery, options?: RequestOptions): Promise<ToolPreviewPage> {
        return this.send("POST", "/api/v1/workspaces/{workspace}/tools/preview", { path: { workspace }, query, body }, options);
    }

    /** Lists your sessions, most recently used first. Needs the permission sessions.read. */
    listSessions(workspace: string, query?: ListSessionsQuery, options?: RequestOptions): Promise<SessionPage> {
        return this.send("GET", "/api/v1/workspaces/{workspace}/sessions", { path: { workspace }, query }, options);
    }

    /** Makes a session without messages. Needs the permission sessions.write. */
    createSession(workspace: string, body: SessionBody, options?: RequestOptions): Promise<SessionView> {
        return this.send("POST", "/api/v1/workspaces/{workspace}/sessions", { path: { workspace }, body }, options);
    }

    /** Reads a session. Needs the permission sessions.read. */
    getSession(workspace: string, session: string, options?: RequestOptions): Promise<SessionView> {
        return this.send("GET", "/api/v1/workspaces/{workspace}/sessions/{session}", { path: { workspace, session } }, options);
    }

    /** Renames a session, sets its model, archives it or brings it back. Needs the permission sessions.write. */
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

    /** Sends the whole session as a file: format is json (the default) or markdown. Needs the permission sessions.read. */
    exportSession(workspace: string, session: string, query?: ExportSessionQuery, options?: RequestOptions): Promise<Blob> {
        return this.download("GET", "/api/v1/workspaces/{workspace}/sessions/{session}/export", { path: { workspace, session }, query }, options);
    }

    /** Makes a session that begins with a copy of this one's history, up to and including a turn or a message. Needs the permission sessions.write. */
    branchSession(workspace: string, session: string, body: BranchBody, options?: RequestOptions): Promise<SessionView> {
        return this.send("POST", "/api/v1/workspaces/{workspace}/sessions/{session}/branch", { path: { workspace, session }, body }, options);
    }

    /** Lists the models that can be chosen, and the default one. Needs the permission models.read. */
    listModels(options?: RequestOptions): Promise<ModelList> {
        return this.send("GET", "/api/v1/models", {}, options);
    }

    /** Lists the providers with their configuration and health. Needs the permission admin.providers. */
    listProviders(query?: ListProvidersQuery, options?: RequestOptions): Promise<ProviderPage> {
        return this.send("GET", "/api/v1/providers", { query }, options);
    }

    /** Tries a provider that is not saved, with the key of the request or none. Needs the permission admin.providers. */
    tryProvider(body: ProviderBody, options?: RequestOptions): Promise<ProviderTestView> {
        return this.send("POST", "/api/v1/providers/test", { body }, options);
    }

    /** Reads a provider. Needs the permission admin.providers. */
    getProvider(provider: string, options?: RequestOptions): Promise<ProviderEntryView> {
        return this.send("GET", "/api/v1/providers/{provider}", { path: { provider } }, options);
    }

    /** Makes a provider, or puts this in the place of the one that there is. Needs the permission admin.providers. */
    saveProvider(provider: string, body: ProviderBody, options?: RequestOptions): Promise<ProviderEntryView> {
        return this.send("PUT", "/api/v1/providers/{provider}", { path: { provider }, body }, options);
    }

    /** Removes a provider with its key, unless something uses it. Needs the permission admin.providers. */
    removeProvider(provider: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/providers/{provider}", { path: { provider } }, options);
    }

    /** Asks a provider for real, at its own endpoint with its own key, for at most ten seconds. Needs the permission admin.providers. */
    testProvider(provider: string, options?: RequestOptions): Promise<ProviderTestView> {
        return this.send("POST", "/api/v1/providers/{provider}/test", { path: { provider } }, options);
    }

    /** Tells who you are and what you may do with the credential that you sent. Needs the permission account.read. */
    getAccount(options?: RequestOptions): Promise<AccountView> {
        return this.send("GET", "/api/v1/account", {}, options);
    }

    /** Lists the users, oldest first. Needs the permission admin.users. */
    listUsers(query?: ListUsersQuery, options?: RequestOptions): Promise<UserPage> {
        return this.send("GET", "/api/v1/users", { query }, options);
    }

    /** Makes a user, of a role within your own rights. Needs the permission admin.users. */
    createUser(body: UserBody, options?: RequestOptions): Promise<UserView> {
        return this.send("POST", "/api/v1/users", { body }, options);
    }

    /** Reads a user. Needs the permission admin.users. */
    getUser(user: string, options?: RequestOptions): Promise<UserView> {
        return this.send("GET", "/api/v1/users/{user}", { path: { user } }, options);
    }

    /** Changes a user's name or role, or disables or enables them. Needs the permission admin.users. */
    changeUser(user: string, body: UserPatch, options?: RequestOptions): Promise<UserView> {
        return this.send("PATCH", "/api/v1/users/{user}", { path: { user }, body }, options);
    }

    /** Deletes a user for good, with all their sessions. Needs the permission admin.users. */
    deleteUser(user: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/users/{user}", { path: { user } }, options);
    }

    /** Makes a link that signs that user in once, for 15 minutes. Needs the permission admin.users. */
    createUserLoginLink(user: string, options?: RequestOptions): Promise<LoginLinkAnswer> {
        return this.send("POST", "/api/v1/users/{user}/login-link", { path: { user } }, options);
    }

    /** Lists the accounts on channels that are the user's. Needs the permission admin.users. */
    listIdentities(user: string, query?: ListIdentitiesQuery, options?: RequestOptions): Promise<IdentityPage> {
        return this.send("GET", "/api/v1/users/{user}/identities", { path: { user }, query }, options);
    }

    /** Gives the user an account on a channel; an account is one user's only. Needs the permission admin.users. */
    addIdentity(user: string, body: IdentityBody, options?: RequestOptions): Promise<IdentityView> {
        return this.send("POST", "/api/v1/users/{user}/identities", { path: { user }, body }, options);
    }

    /** Takes an account away from the user, at once. Needs the permission admin.users. */
    removeIdentity(user: string, identity: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/users/{user}/identities/{identity}", { path: { user, identity } }, options);
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

    /** Lists the secrets, without their values. Needs the permission admin.secrets. */
    listSecrets(query?: ListSecretsQuery, options?: RequestOptions): Promise<SecretPage> {
        return this.send("GET", "/api/v1/secrets", { query }, options);
    }

    /** Reads a secret, without its value. Needs the permission admin.secrets. */
    getSecret(name: string, options?: RequestOptions): Promise<SecretView> {
        return this.send("GET", "/api/v1/secrets/{name}", { path: { name } }, options);
    }

    /** Makes a secret, or puts this in the place of the one that there is. Needs the permission admin.secrets. */
    saveSecret(name: string, body: SecretBody, options?: RequestOptions): Promise<SecretView> {
        return this.send("PUT", "/api/v1/secrets/{name}", { path: { name }, body }, options);
    }

    /** Removes a secret for good, at once. Needs the permission admin.secrets. */
    removeSecret(name: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/secrets/{name}", { path: { name } }, options);
    }

    /** Gives a secret another value; the next call that needs it uses that one. Needs the permission admin.secrets. */
    rotateSecret(name: string, body: SecretRotation, options?: RequestOptions): Promise<SecretView> {
        return this.send("POST", "/api/v1/secrets/{name}/rotate", { path: { name }, body }, options);
    }

    /** Lists the calls that you are, or were, asked about, newest first. Needs the permission approvals.answer. */
    listApprovals(query?: ListApprovalsQuery, options?: RequestOptions): Promise<ApprovalPage> {
        return this.send("GET", "/api/v1/approvals", { query }, options);
    }

    /** Denies all calls that wait for your answer. Needs the permission approvals.answer. */
    denyAllApprovals(body: DenyAllBody, options?: RequestOptions): Promise<DenyAllView> {
        return this.send("POST", "/api/v1/approvals/deny-all", { body }, options);
    }

    /** Reads one of them. Needs the permission approvals.answer. */
    getApproval(id: string, options?: RequestOptions): Promise<ApprovalView> {
        return this.send("GET", "/api/v1/approvals/{id}", { path: { id } }, options);
    }

    /** Answers one, for exactly the call that you saw. Needs the permission approvals.answer. */
    answerApproval(id: string, body: ApprovalAnswerBody, options?: RequestOptions): Promise<ApprovalView> {
        return this.send("POST", "/api/v1/approvals/{id}/answer", { path: { id }, body }, options);
    }

    /** Lists what you allowed beyond one call. Needs the permission approvals.answer. */
    listStandingApprovals(query?: ListStandingApprovalsQuery, options?: RequestOptions): Promise<StandingApprovalPage> {
        return this.send("GET", "/api/v1/standing-approvals", { query }, options);
    }

    /** Takes one of them back. Needs the permission approvals.answer. */
    removeStandingApproval(id: string, options?: RequestOptions): Promise<void> {
        return this.send("DELETE", "/api/v1/standing-approvals/{id}", { path: { id } }, options);
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

    /** Tells what models were used for, by day or hour, and what is left of your limits; with ?all=true for everybody; as CSV for those who accept text/csv rather than JSON. Needs the permission account.read. */
    getUsage(query?: GetUsageQuery, options?: RequestOptions): Promise<UsageAnswer> {
        return this.send("GET", "/api/v1/usage", { query }, options);
    }

    /** The same report as a file for a spreadsheet. Needs the permission account.read. */
    exportUsage(query?: ExportUsageQuery, options?: RequestOptions): Promise<Blob> {
        return this.download("GET", "/api/v1/usage/csv", { query }, options);
    }

    /** Lists the audit log, newest first; action may end with .* for all that begin so. Needs the permission admin.audit. */
    listAuditEntries(query?: ListAuditEntriesQuery, options?: RequestOptions): Promise<AuditPage> {
        return this.send("GET", "/api/v1/audit", { query }, options);
    }

    /** Sends entries of the audit log as a file: format is jsonl (the default) or csv. Needs the permission admin.audit. */
    exportAudit(query?: ExportAuditQuery, options?: RequestOptions): Promise<Blob> {
        return this.download("GET", "/api/v1/audit/export", { query }, options);
    }

    /** Recomputes the audit log's chain and names the first entry that does not fit. Needs the permission admin.audit. */
    verifyAudit(options?: RequestOptions): Promise<AuditCheck> {
        return this.send("POST", "/api/v1/audit/verify", {}, options);
    }

    /** Records that a backup is about to be made; 'sigil backup' asks for it first, and copies nothing without it. Needs the permission owner.backup. */
    announceBackup(options?: RequestOptions): Promise<BackupAnnounced> {
        return this.send("POST", "/api/v1/audit/backups", {}, options);
    }

    /** Reads the values in force, without secrets. Needs the permission admin.config. */
    getConfiguration(options?: RequestOptions): Promise<ConfigView> {
        return this.send("GET", "/api/v1/config", {}, options);
    }

    /** Changes single keys in the configuration file and puts them in force. Needs the permission admin.config. */
    changeConfiguration(body: ConfigPatch, options?: RequestOptions): Promise<ConfigView> {
        return this.send("PATCH", "/api/v1/config", { body }, options);
    }

    /** Reads the configuration file, without secrets. Needs the permission admin.config. */
    getConfigurationFile(options?: RequestOptions): Promise<ConfigFileView> {
        return this.send("GET", "/api/v1/config/file", {}, options);
    }

    /** Replaces the configuration file and puts it in force. Needs the permission admin.config. */
    writeConfigurationFile(body: ConfigFileBody, options?: RequestOptions): Promise<ConfigFileView> {
        return this.send("PUT", "/api/v1/config/file", { body }, options);
    }

    /** Tells what would come of a text for the configuration file; changes nothing. Needs the permission admin.config. */
    checkConfigurationFile(body: ConfigFileBody, options?: RequestOptions): Promise<ConfigCheckView> {
        return this.send("POST", "/api/v1/config/validate", { body }, options);
    }

    /** Tells what the scanner finds in texts, and what would become of them. Needs the permission security.check. */
    scanTexts(body: ScanBody, options?: RequestOptions): Promise<ScanAnswer> {
        return this.send("POST", "/api/v1/security/scan", { body }, options);
    }

    /** Tells whether a request of a workspace's tools would leave, and why; sends nothing. Needs the permission security.check. */
    checkEgress(body: EgressBody, options?: RequestOptions): Promise<EgressView> {
        return this.send("POST", "/api/v1/security/egress-check", { body }, options);
    }

    /** Tells whether a tool call would run for a user, and which rule says so; runs nothing and asks nobody. Needs the permission security.check. */
    explainCall(body: ExplainBody, options?: RequestOptions): Promise<ExplainView> {
        return this.send("POST", "/api/v1/security/explain", { body }, options);
    }
}

/** Who you are, and what you may do with the credential that you sent. */
export interface AccountView {
    user_id: string;
    name: string;
    role: UserRole;
    permissions: string[];
    door: string;
    credential_id: string | null;
}

/** What you say to a call. */
export interface ApprovalAnswerBody {
    /** Once; for calls like it until the session ends; for calls like it in this workspace; or not at all. Alike is a call of the same tool with the same arguments, of addresses only scheme, host and port. */
    answer: ApprovalAnswer;
    /** The hash of the call that you saw. */
    hash: string;
}

/** One page of questions, newest first. */
export interface ApprovalPage {
    approvals: ApprovalView[];
    next: string | null;
}

/** A call that you are, or were, asked about. */
export interface ApprovalView {
    id: string;
    status: ApprovalStatus;
    workspace_id: string;
    session_id: string;
    turn_id: string;
    call_id: string;
    plugin: string;
    tool: string;
    /** The arguments. */
    input: JsonElement;
    /** The arguments as text to look at, whole: characters that cannot be seen, or that change the direction, as \u{…}. */
    input_text: string;
    /** The hash of the exact call. An answer has to name it. */
    hash: string;
    /** The rule that asks for you. */
    rule: string;
    /** The same in a sentence. */
    explanation: string;
    /** Where the content came from that makes the call risky. */
    sources: SourceView[];
    /** Places in the arguments that only untrusted content names. */
    destinations: string[];
    /** Whether 'session' and 'always' can be answered. */
    may_stand: boolean;
    /** What was answered; null where nobody did. */
    answer: ApprovalAnswer | null;
    /** The standing approval that answered in your place, or null. */
    standing_id: string | null;
    created_at: string;
    /** From then on no answer counts. */
    expires_at: string;
    /** When it was answered, expired or withdrawn. */
    decided_at: string | null;
}

/** What one argument has to be. */
export interface ArgumentConstraintView {
    name: string;
    /** Whether the argument is an address of which only scheme, host and port have to be these. */
    is_origin: boolean;
    /** An origin, or JSON. */
    value: string;
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
    /** The value of `after` for the next page; null on the last one. */
    next: string | null;
}

/** The audit log in short. */
export interface AuditStatusView {
    /** How many there are. */
    entries: number;
    /** When the last one was written. */
    last_entry_at: string | null;
}

/** The backup that was announced is in the audit log. */
export interface BackupAnnounced {
    /** The program that runs. */
    version: string;
}

/** Where a copy of a session ends. Without a place: after the last turn that has ended. */
export interface BranchBody {
    /** The last turn to copy. */
    from_turn?: string | null;
    /** The last message to copy: one of yours, or an answer. Not together with from_turn. */
    from_message?: string | null;
    /** The copy's title; without it, the session's own. */
    title?: string | null;
}

/** A limit and how much of it is used. */
export interface BudgetView {
    scope: BudgetScope;
    id: string;
    window: BudgetWindow;
    measure: BudgetMeasure;
    limit: number;
    used: number;
    left: number;
    resets_at: string | null;
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
    on_disconnect?: ChatOnDisconnect | null;
}

/** A key that would have another value. */
export interface ConfigChangeView {
    key: string;
    change: ConfigChangeChange;
    applies: ConfigValueApplies;
}

/** What would come of a text. */
export interface ConfigCheckView {
    /** Whether it would be taken. */
    valid: boolean;
    problems: ConfigProblemView[];
    changes: ConfigChangeView[];
    /** Those of the changed keys that would wait for the next start. */
    waiting_for_restart: string[];
}

/** A text for the configuration file. */
export interface ConfigFileBody {
    /** The text, at most 262144 characters of YAML. "***" at a secret key keeps what is stored there. */
    text: string;
}

/** The configuration file. */
export interface ConfigFileView {
    /** The text, with "***" in the place of each secret. */
    text: string;
}

/** Keys to change. */
export interface ConfigPatch {
    /** The new values by dotted key: a text, a number, true or false, or a list of texts; null removes the key, or a section with everything below it. */
    values: { [key: string]: Anonymous; };
}

/** One thing that is wrong. */
export interface ConfigProblemView {
    /** Where: a line of the file, a variable, a flag or the request. */
    source: string;
    /** The line of the file. */
    line: number | null;
    /** The key; empty when the text itself is wrong. */
    key: string;
    message: string;
}

/** A change of the file that was refused. */
export interface ConfigRefusalView {
    at: string;
    /** The keys at fault. */
    keys: string[];
    /** Why, for those with admin.config; empty for others. */
    problems: ConfigProblemView[];
}

/** How the configuration is. */
export interface ConfigStatusView {
    applied_at: string;
    /** Counts what was put in force since the start, from 1. */
    generation: number;
    refused: ConfigRefusalView | null;
    /** Keys whose values take effect at the next start. */
    waiting_for_restart: string[];
}

/** A value in force. */
export interface ConfigValueView {
    /** The dotted key; a segment with a dot or a slash of its own stands in quotation marks. */
    key: string;
    /** The value, the items of a list joined; *** for a secret; null where nothing sets it. */
    value: string | null;
    /** The items of a list; null for a single value. */
    items: string[] | null;
    /** What sets it: a line of the file, a variable, a flag, or 'default'. */
    source: string;
    /** When a change takes effect: at once, at the next start, or then and with limits until then. */
    applies: ConfigValueApplies;
    /** Whether the file says something else by now that takes effect at the next start. */
    waits_for_restart: boolean;
    /** What holds without a value, for people. */
    default: string | null;
}

/** What is in force. */
export interface ConfigView {
    values: ConfigValueView[];
    applied_at: string;
    /** Counts what was put in force since the start, from 1. */
    generation: number;
    refused: ConfigRefusalView | null;
    /** Keys whose values take effect at the next start. */
    waiting_for_restart: string[];
}

/** What to deny. */
export interface DenyAllBody {
    /** Only in this workspace. */
    workspace_id?: string | null;
    /** Only in this session. */
    session_id?: string | null;
}

/** How many calls were denied. */
export interface DenyAllView {
    denied: number;
}

/** A request that might leave. */
export interface EgressBody {
    /** Whose tools would ask. */
    workspace_id: string;
    /** The address. */
    url: string;
}

/** Whether it would leave. */
export interface EgressView {
    allowed: boolean;
    /** The rule that says so. */
    rule: string;
    /** Why, for people. */
    reason: string;
    /** The address as it would be asked for; null when it is none. */
    url: string | null;
    /** What its host resolves to, as far as that was asked. */
    addresses: string[];
}

/** A call that nobody made. */
export interface ExplainBody {
    /** The workspace it would happen in. */
    workspace_id: string;
    /** The tool's name. */
    tool: string;
    input?: JsonElement | null;
    /** On whose behalf; without it on yours. */
    user_id?: string | null;
    /** A session of yours whose content the model would have seen; without it a new one. */
    session_id?: string | null;
    /** What the model is assumed to have seen besides. */
    assume?: Assume[] | null;
}

/** What one check says. */
export interface ExplainCheckView {
    check: string;
    verdict: ExplainVerdict;
    rule: string;
    explanation: string;
}

/** What would become of it. */
export interface ExplainView {
    /** Whether it would run, wait for a person, or be refused. */
    verdict: ExplainVerdict;
    /** The rule that decides. */
    rule: string;
    /** The same in a sentence. */
    explanation: string;
    /** The checks in their order, up to the first that refuses. */
    checks: ExplainCheckView[];
    /** What plugin, workspace and user say. */
    sides: ToolSideView[];
    /** Where the content came from that makes the call risky. */
    sources: SourceView[];
    /** Places in the arguments that only untrusted content names. */
    destinations: string[];
    /** The hash that an approval of this call would be bound to; null where the arguments are not valid. */
    call_hash: string | null;
}

/** Whether the gateway answers. */
export interface HealthView {
    status: string;
}

/** An account that is to be the user's. */
export interface IdentityBody {
    /** The channel's kind: 1 to 32 characters of a-z, 0-9, '-' and '_'. */
    channel: string;
    /** The platform's own id of the account, 1 to 256 visible characters; compared exactly. Never a name that its holder can choose. */
    external_id: string;
    /** For people to read, 1 to 100 characters; means nothing else. */
    display_name?: string | null;
}

/** One page of a user's accounts on channels, oldest first. */
export interface IdentityPage {
    identities: IdentityView[];
    next: string | null;
}

/** An account on a channel: whoever speaks from it speaks as the user. */
export interface IdentityView {
    id: string;
    channel: string;
    external_id: string;
    display_name: string | null;
    created_at: string;
}

/** A link that signs a user in once. */
export interface LoginLinkAnswer {
    url: string;
    expires_at: string;
}

/** One page of a workspace's members, by id. */
export interface MemberPage {
    members: MemberView[];
    next: string | null;
}

/** A member; without a name when `sigil.yaml` names a user that does not exist yet. */
export interface MemberView {
    user_id: string;
    name: string | null;
}

/** One page of turns, the latest page first, oldest turn first within the page. */
export interface MessagePage {
    /** The turns with their messages. */
    turns: TurnView[];
    /** The value of `after` for the page of older turns; null on the first turns. */
    next: string | null;
}

/** A message as it is stored. */
export interface MessageView {
    id: string;
    role: MessageRole;
    content: string;
    tool_calls: ToolCallView[];
    tool: ToolOutcomeView | null;
    images: string[];
    /** What its content was made from. */
    sources: SourceView[];
    scan: ScanMarkView | null;
    created_at: string;
}

/** The models that can be chosen. */
export interface ModelList {
    /** By id. */
    models: ModelView[];
    /** Used where neither session nor workspace names one. */
    default: string;
    /** Tried in this order when the chosen model gives no answer. */
    failover: string[];
}

/** US dollars for a million tokens; a cache price that is null is that of input. */
export interface ModelPriceView {
    input: number;
    output: number;
    cache_read: number | null;
    cache_write: number | null;
}

/** A model; unknown limits and an unknown price are null. */
export interface ModelView {
    id: string;
    provider: string;
    tools: boolean;
    vision: boolean;
    max_context_tokens: number | null;
    max_output_tokens: number | null;
    price: ModelPriceView | null;
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

/** A provider to save or to try out. */
export interface ProviderBody {
    /** What the endpoint speaks. */
    kind: ProviderKind;
    /** The base address; without it the vendor's own. */
    endpoint?: string | null;
    /** The key. Without it, a provider that is saved keeps its key, as long as kind and endpoint stay, and one that is tried sends none. An empty text takes the key away. */
    api_key?: string | null;
    /** The models to offer, by the names that the vendor uses, and then only these; without it all that the vendor has. */
    models?: string[] | null;
}

/** A provider: how it is configured and how it is. `endpoint` is what configuration says, `host` where requests go. One that cannot be changed here says why. */
export interface ProviderEntryView {
    name: string;
    kind: ProviderKind;
    endpoint: string | null;
    host: string | null;
    key: ProviderKeyView;
    models: string[];
    models_from: ProviderEntryModelsFrom;
    health: ProviderHealthView;
    editable: boolean;
    not_editable_reason: string | null;
}

/** How a provider is. While it rests, it is not asked. */
export interface ProviderHealthView {
    state: ProviderHealthState;
    failure_count: number;
    last_success_at: string | null;
    last_failure_at: string | null;
    error_code: string | null;
    error: string | null;
    fix: string | null;
    cooldown_until: string | null;
}

/** Whether there is a key and where it is kept; the key itself is never shown. */
export interface ProviderKeyView {
    set: boolean;
    from: ProviderKeyFrom;
    variable: string | null;
}

/** One page of providers, by name. */
export interface ProviderPage {
    providers: ProviderEntryView[];
    next: string | null;
}

/** What came of a test. A vendor that refuses is a result too, with the reason and what helps. */
export interface ProviderTestView {
    ok: boolean;
    latency_ms: number;
    model_count: number | null;
    error_code: string | null;
    error: string | null;
    fix: string | null;
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

/** What the scanner says of each text, in their order. */
export interface ScanAnswer {
    results: ScanView[];
}

/** Texts to scan. */
export interface ScanBody {
    /** Where in a turn the texts would stand. */
    stage: ScanStage;
    /** 1 to 1000 texts. */
    texts: string[];
}

/** One thing that was found. */
export interface ScanFindingView {
    rule: string;
    /** What kind of thing it is. */
    family: ScanFindingFamily;
    /** How sure the rule is; low never blocks. */
    severity: ScanFindingSeverity;
    /** Where it begins in the text, in UTF-16 units. */
    start: number;
    /** How long it is there. */
    length: number;
}

/** What the scanner found, and what became of the content. */
export interface ScanMarkView {
    outcome: ScanMarkOutcome;
    /** Names of the rules that matched. */
    rules: string[];
}

/** What the scanner says of one text. */
export interface ScanView {
    /** What would become of it: it goes on, goes on with a mark, goes on without what was found, or does not go on. */
    verdict: ScanVerdict;
    /** Names of the rules that matched. */
    rules: string[];
    findings: ScanFindingView[];
    /** What would go on: the text, or the text without what was found. */
    content: string;
}

/** A secret to store. */
export interface SecretBody {
    /** The value, at most 64 KiB. Without it, a secret keeps its value, as long as its workspace stays and its hosts become no more. */
    value?: string | null;
    /** The workspace whose tools may use it; without it the gateway's own requests, such as those to a provider. */
    workspace?: string | null;
    /** The hosts that it may be sent to; *.example.com stands for one label before it. Without any it never leaves. */
    hosts?: string[] | null;
}

/** One page of secrets, by name. */
export interface SecretPage {
    secrets: SecretView[];
    next: string | null;
}

/** Another value for a secret. */
export interface SecretRotation {
    /** The value, at most 64 KiB. */
    value: string;
}

/** A secret without its value, which no answer holds. `reference` is what to write where the value is needed. */
export interface SecretView {
    name: string;
    reference: string;
    workspace: string | null;
    hosts: string[];
    created_by: string;
    created_at: string;
    changed_at: string;
    used_at: string | null;
}

/** A session to make. */
export interface SessionBody {
    /** 1 to 200 characters without control characters; without it, a usual one. */
    title?: string | null;
    /** provider/model; without it, the usual one. */
    model?: string | null;
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
    /** active, or archived: kept to read, takes no messages. */
    status?: SessionPatchStatus | null;
}

/** A session. */
export interface SessionView {
    id: string;
    workspace_id: string;
    title: string;
    status: SessionStatus;
    model: string | null;
    message_count: number;
    created_at: string;
    updated_at: string;
}

/** One page of sign-ins that still work, newest first. */
export interface SignInList {
    sign_ins: SignInView[];
    next: string | null;
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

/** Where content came from. */
export interface SourceView {
    /** What kind of place. */
    kind: SourceKind;
    /** Which one of its kind; empty where there is only one. */
    name: string;
    /** Whether its words may steer the agent; what is unknown counts as untrusted. */
    trust: SourceTrust;
    /** Who may know it; what is unknown counts as private. */
    scope: SourceScope;
}

/** Your standing approvals, newest first. */
export interface StandingApprovalPage {
    standing_approvals: StandingApprovalView[];
    next: string | null;
}

/** What you allowed beyond one call. */
export interface StandingApprovalView {
    id: string;
    workspace_id: string;
    /** The one session that it holds for; null for all in the workspace. */
    session_id: string | null;
    plugin: string;
    tool: string;
    /** What every argument has to be; a call with more or fewer is not covered. */
    constraints: ArgumentConstraintView[];
    created_at: string;
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
    configuration: ConfigStatusView;
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

/** One page of tokens, oldest first. */
export interface TokenList {
    tokens: TokenView[];
    next: string | null;
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
    decision: ToolUseDecision;
    reason: string;
    explanation: string;
    duration_ms: number;
    is_error: boolean;
    truncated: boolean;
}

/** Capabilities that tools may and may not use; a list that is left out stays as it is. */
export interface ToolPolicyBody {
    /** Patterns, for example tool.time_now or tool.*. */
    allow?: string[] | null;
    /** Patterns that are denied whatever allows them. */
    deny?: string[] | null;
}

/** Capabilities that the workspace's tools may and may not use. */
export interface ToolPolicyView {
    allow: string[];
    deny: string[];
}

/** A policy to try out; nothing of it is saved. */
export interface ToolPreviewBody {
    /** Patterns that would be allowed; without it those that are. */
    allow?: string[] | null;
    /** Patterns that would be denied; without it those that are. */
    deny?: string[] | null;
    /** One member; without it all. */
    user?: string | null;
}

/** One page of answers, by tool and then by member. */
export interface ToolPreviewPage {
    previews: ToolPreviewView[];
    next: string | null;
}

/** Whether a member may use a tool, and why. */
export interface ToolPreviewView {
    tool: string;
    user_id: string;
    allowed: boolean;
    reason: string;
    explanation: string;
    sides: ToolSideView[];
}

/** What one of the sides that have a say said, with the rule that matched. */
export interface ToolSideView {
    side: string;
    matched: boolean;
    rule: string | null;
    malformed: string | null;
}

/** A tool call of a turn with what came of it. */
export interface ToolUseView {
    call_id: string;
    name: string;
    input: JsonElement;
    result: string | null;
    decision: ToolUseDecision | null;
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
    status: TurnStatus;
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

/** What models were used for. */
export interface UsageAnswer {
    /** The first moment. */
    from: string;
    /** The first moment after it. */
    to: string;
    /** By time, then by name. */
    entries: UsageEntryView[];
    /** Your limits and how much of them is used; with `all` the gateway's too. */
    limits: BudgetView[];
}

/** The use of one hour or day. */
export interface UsageEntryView {
    /** Where it begins; UTC. */
    start: string;
    /** The workspace, user or model; null where the report tells nothing apart. */
    name: string | null;
    /** Model calls. */
    calls: number;
    /** Tokens read, cached ones included. */
    input_tokens: number;
    /** Tokens written. */
    output_tokens: number;
    /** Of those read: from the vendor's cache. */
    cache_read_tokens: number;
    /** Of those read: into the vendor's cache. */
    cache_write_tokens: number;
    /** What those calls cost whose model has a price. */
    cost_usd: number;
    /** Calls whose model has none. */
    unpriced_calls: number;
    /** Calls whose tokens are an estimate. */
    estimated_calls: number;
}

/** Tokens; cached ones are part of the input. */
export interface UsageView {
    input_tokens: number;
    output_tokens: number;
    cache_read_tokens: number;
    cache_write_tokens: number;
}

/** A user to make. */
export interface UserBody {
    /** 1 to 64 characters of a-z, 0-9, '-' and '_', for sigil.yaml to name the user by; without it one is made. */
    id?: string | null;
    /** 1 to 100 characters without control characters. */
    name: string;
    /** owner, admin, member or guest; not one with more rights than you have. */
    role: UserRole;
}

/** One page of users, oldest first. */
export interface UserPage {
    users: UserView[];
    next: string | null;
}

/** What to change of a user; at least one field. */
export interface UserPatch {
    /** 1 to 100 characters without control characters. */
    name?: string | null;
    /** owner, admin, member or guest; not one with more rights than you have. */
    role?: UserRole | null;
    /** false revokes all credentials for good and lets the user in nowhere; true lets them sign in anew. */
    enabled?: boolean | null;
}

/** A user; one that is not enabled may do nothing and gets in nowhere. */
export interface UserView {
    id: string;
    name: string;
    role: UserRole;
    enabled: boolean;
    created_at: string;
    disabled_at: string | null;
}

/** A workspace to make. */
export interface WorkspaceBody {
    /** 1 to 63 characters of a-z, 0-9 and '-', neither first nor last a '-'. */
    id: string;
    /** For people, and part of the system prompt; up to 2,000 characters. */
    description?: string | null;
    /** User ids; without it, you. */
    members?: string[] | null;
    /** provider/model; without it the default model. */
    model?: string | null;
    tools?: ToolPolicyBody | null;
}

/** A workspace that was deleted; until `purged_at` it can be restored. */
export interface WorkspaceDeleted {
    id: string;
    deleted_at: string;
    purged_at: string;
}

/** One page of workspaces, by id. */
export interface WorkspacePage {
    workspaces: WorkspaceView[];
    next: string | null;
}

/** What to change of a workspace; at least one field. */
export interface WorkspacePatch {
    /** For people, and part of the system prompt; up to 2,000 characters. */
    description?: string | null;
    /** User ids: all the members there are to be. */
    members?: string[] | null;
    /** provider/model, or an empty text for the default one. */
    model?: string | null;
    tools?: ToolPolicyBody | null;
}

/** A workspace with its settings. One that is managed is described in `sigil.yaml` and is changed there; one that was deleted is gone for good at `purged_at`. */
export interface WorkspaceView {
    id: string;
    description: string;
    members: string[];
    model: string | null;
    tools: ToolPolicyView;
    managed: boolean;
    created_at: string;
    deleted_at: string | null;
    purged_at: string | null;
}

export type SourceKind = "unknown" | "system" | "user" | "member" | "client" | "tool" | "memory" | "skill" | "channel";

export type ProviderKind = "openai" | "anthropic" | "openai-compatible" | "ollama" | "openrouter" | "google" | "demo";

export type TurnStatus = "queued" | "running" | "completed" | "failed" | "cancelled" | "interrupted" | "superseded";

export type ApprovalStatus = "pending" | "allowed" | "denied" | "expired" | "withdrawn" | "used";

export type SourceScope = "unknown" | "nothing" | "public" | "workspace" | "private";

export type UserRole = "guest" | "member" | "admin" | "owner";

export type ApprovalAnswer = "once" | "session" | "always" | "deny";

export type ProviderHealthState = "untried" | "healthy" | "failing" | "resting";

export type ScanVerdict = "clean" | "flagged" | "redacted" | "blocked";

export type BudgetScope = "user" | "workspace" | "gateway";

export type ConfigChangeChange = "changed" | "added" | "removed";

export type ConfigValueApplies = "guarded" | "restart" | "live";

export type ExplainVerdict = "refuse" | "ask" | "pass";

export type MessageRole = "user" | "assistant" | "tool";

export type ProviderEntryModelsFrom = "configured" | "built_in" | "discovered";

export type ProviderKeyFrom = "none" | "file" | "environment";

export type ScanStage = "input" | "tool" | "output";

export type ScanFindingFamily = "injection" | "secret" | "hidden";

export type ScanFindingSeverity = "low" | "medium" | "high";

export type ScanMarkOutcome = "flagged" | "redacted" | "withheld";

export type SessionStatus = "active" | "paused" | "archived";

export type SourceTrust = "unknown" | "trusted" | "untrusted";

export type ToolUseDecision = "none" | "allowed" | "denied";

export type GetUsageGroup = "workspace" | "user" | "model";

export type BudgetWindow = "day" | "hour";

export type BudgetMeasure = "tokens" | "usd";

export type ChatOnDisconnect = "continue" | "cancel";

export type SessionPatchStatus = "active" | "archived";

export type ExportSessionFormat = "json" | "markdown";

export type ExportAuditFormat = "jsonl" | "csv";

export interface Anonymous {
}

export type Assume = "untrusted" | "private" | "workspace";