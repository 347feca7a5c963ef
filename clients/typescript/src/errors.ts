// SPDX-License-Identifier: Apache-2.0

import type { ProblemDocument, ProblemItem } from "./generated.js";

/** What is known of a failure. */
export interface Failure {
    /** The HTTP status; 0 when no answer came. */
    status: number;
    /** The stable name to test for, for example `server.rate_limited`. */
    code: string;
    /** What went wrong, for people. */
    message: string;
    /** The field, parameter or header at fault. */
    field?: string | undefined;
    /** What a person can do about it. */
    fix?: string | undefined;
    /** Every fault of the request, where there are several. */
    errors?: readonly ProblemItem[] | undefined;
    /** Seconds to wait before another try. */
    retryAfter?: number | undefined;
    /** Finds the request in the gateway's log. */
    traceId?: string | undefined;
    /** What lies behind it. */
    cause?: unknown;
}

/** A request that failed. The classes below say how; only an abort is none of them: it throws the signal's own reason, as fetch does. */
export class SigilError extends Error {
    /** The HTTP status; 0 when no answer came. */
    readonly status: number;
    /** The stable name to test for, for example `server.rate_limited`. */
    readonly code: string;
    /** The field, parameter or header at fault. */
    readonly field: string | undefined;
    /** What a person can do about it. */
    readonly fix: string | undefined;
    /** Every fault of the request, where there are several. */
    readonly errors: readonly ProblemItem[];
    /** Seconds to wait before another try. */
    readonly retryAfter: number | undefined;
    /** Finds the request in the gateway's log. */
    readonly traceId: string | undefined;

    constructor(failure: Failure) {
        super(failure.message, { cause: failure.cause });
        this.name = new.target.name;
        this.status = failure.status;
        this.code = failure.code;
        this.field = failure.field;
        this.fix = failure.fix;
        this.errors = failure.errors ?? [];
        this.retryAfter = failure.retryAfter;
        this.traceId = failure.traceId;
    }
}

/** The request is not valid: a field, its size, its media type, or what it asks for cannot be done (400, 413, 415, 421, 422). */
export class InvalidRequestError extends SigilError {}

/** The credential is missing, unknown, ended or revoked (401). */
export class UnauthorizedError extends SigilError {}

/** The credential does not give the right to do this (403). */
export class ForbiddenError extends SigilError {}

/** It does not exist, or it is not yours; the gateway does not tell which (404). */
export class NotFoundError extends SigilError {}

/** It cannot be done in the state that the resource is in (409). */
export class ConflictError extends SigilError {}

/** Somebody changed the resource since you read it (412). Read it again. */
export class PreconditionFailedError extends SigilError {}

/** Too many at once or in too short a time (429); `retryAfter` says how long to wait. */
export class RateLimitedError extends SigilError {}

/** The gateway, or a model behind it, cannot answer at the moment (502, 503, 504). */
export class UnavailableError extends SigilError {}

/** The gateway itself failed (other 5xx); its log has the details under `traceId`. */
export class ServerError extends SigilError {}

/** No usable answer came: the gateway cannot be reached, the connection broke, or something else than a gateway answered. */
export class NetworkError extends SigilError {
    constructor(message: string, cause?: unknown, status = 0) {
        super({ status, code: "client.network", message, cause });
    }
}

/** Makes the error of an answer that is no success. */
export async function errorOf(response: Response): Promise<SigilError> {
    const problem = await readProblem(response);
    const failure: Failure = {
        status: response.status,
        code: problem?.code ?? `http.${response.status}`,
        message: problem?.detail ?? `The answer was ${response.status} ${response.statusText}`.trimEnd() + ".",
        field: problem?.field ?? undefined,
        fix: problem?.fix ?? undefined,
        errors: problem?.errors ?? undefined,
        traceId: problem?.trace_id,
        retryAfter: seconds(response.headers.get("Retry-After")),
    };
    return new (classOf(response.status))(failure);
}

function classOf(status: number): typeof SigilError {
    switch (status) {
        case 401: return UnauthorizedError;
        case 403: return ForbiddenError;
        case 404: return NotFoundError;
        case 409: return ConflictError;
        case 412: return PreconditionFailedError;
        case 429: return RateLimitedError;
        case 502:
        case 503:
        case 504: return UnavailableError;
        default: return status >= 500 ? ServerError : status >= 400 ? InvalidRequestError : SigilError;
    }
}

/** The problem document of an answer; null when it has none, as with a proxy's own error page. */
async function readProblem(response: Response): Promise<ProblemDocument | null> {
    try {
        const problem = await response.json() as ProblemDocument | null;
        return typeof problem?.code === "string" && typeof problem.detail === "string" ? problem : null;
    } catch {
        return null; // Status and Retry-After still say what happened.
    }
}

/** Reads Retry-After, which is a number of seconds or a date. */
function seconds(header: string | null): number | undefined {
    if (header === null) {
        return undefined;
    }

    const value = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
    return Number.isNaN(value) ? undefined : Math.max(0, value);
}
