// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>Takes deleted workspaces away for good.</summary>
public interface IWorkspaceSweep
{
    /// <summary>Deletes the data and the settings of every workspace whose days of grace are over, each after its entry in the audit log; returns how many. One that cannot be deleted now is left for the next time.</summary>
    ValueTask<int> RunAsync(CancellationToken cancellationToken);
}
