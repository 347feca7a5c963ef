// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Components.Circuits;

/// <summary>On whose behalf a page acts.</summary>
public interface ICurrentCaller
{
    /// <summary>The caller, looked up anew: ask for each action and never keep it, so that a revoked sign-in or a changed role counts at once (SH-10).</summary>
    ValueTask<Outcome<Caller>> GetAsync(CancellationToken cancellationToken);
}
