// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Scanning;

/// <summary>Lets everything through and says so: status reports <c>scanner: off</c>.</summary>
internal sealed class PassThroughScanner : IContentScanner
{
    public bool Enabled => false;

    public ValueTask<ScanVerdict> ScanAsync(ScanStage stage, Origin origin, string content, CancellationToken cancellationToken)
        => ValueTask.FromResult(new ScanVerdict(Blocked: false, content, []));

    public IOutputScreen? OpenScreen() => Streaming.OpenScreen.Instance;
}
