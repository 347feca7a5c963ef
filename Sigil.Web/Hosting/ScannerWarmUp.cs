// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Web.Hosting;

/// <summary>Has the scanner read its words and rules while nobody waits: it takes a third of a second, which the first message would pay.</summary>
internal sealed class ScannerWarmUp(IContentScanner scanner) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var stage in Enum.GetValues<ScanStage>())
        {
            await scanner.ScanAsync(stage, Origin.System, "", stoppingToken);
        }
    }
}
