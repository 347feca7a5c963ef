// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Configuration.Editing;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Components.Tests.Fakes;

/// <summary>A configuration file in memory; the test says what is wrong with what is written.</summary>
internal sealed class FakeConfiguration : IConfigurationFile
{
    public string Text { get; set; } = "agent:\n  window: 20\n";

    public long Revision { get; set; } = 1;

    public ConfigurationState State { get; set; } = new(FakeGateway.Start, 1, null, []);

    public IReadOnlyList<ConfigProblem> Problems { get; set; } = [];

    public IReadOnlyList<ConfigChange> Changes { get; set; } = [];

    public List<(string Text, long? Expected)> Written { get; } = [];

    public ValueTask<Outcome<ConfigurationText>> ReadAsync(Caller actor, CancellationToken cancellationToken) => ValueTask.FromResult<Outcome<ConfigurationText>>(Current());

    public ValueTask<Outcome<ConfigurationCheck>> CheckAsync(Caller actor, string text, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<ConfigurationCheck>>(new ConfigurationCheck(Problems, Changes));

    public ValueTask<Outcome<ConfigurationText>> WriteAsync(Caller actor, string text, long? expected, CancellationToken cancellationToken)
    {
        Written.Add((text, expected));
        if (expected is { } seen && seen != Revision)
        {
            return ValueTask.FromResult<Outcome<ConfigurationText>>(SigilError.Changed("configuration"));
        }

        (Text, Revision) = (text, Revision + 1);
        return ValueTask.FromResult<Outcome<ConfigurationText>>(Current());
    }

    public ValueTask<Outcome<ConfigurationText>> EditAsync(Caller actor, IReadOnlyList<ConfigEdit> edits, long? expected, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    private ConfigurationText Current() => new(
        new string(Text), Revision, [new("agent.window", "20", null, "line 2", KeyEffect.Live, false, "20"), new("networking.listen", null, null, "default", KeyEffect.Guarded, true, "127.0.0.1:18789")], State);
}
