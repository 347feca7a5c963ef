// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Tokens in memory, without the rules of the real ones: the test says what is refused.</summary>
internal sealed class FakeTokens : IApiTokens
{
    public const string Text = "sigil_tok_new.c2VjcmV0";

    public List<ApiToken> All { get; } = [];

    public List<ApiTokenRequest> Requests { get; } = [];

    /// <summary>What the next calls answer instead of doing anything; null for the usual.</summary>
    public SigilError? Refusal { get; set; }

    public ApiToken Add(string name, params string[] permissions)
    {
        All.Add(new ApiToken
        {
            Id = ApiTokenId.Parse($"tok_{All.Count + 1}"),
            UserId = FakeGateway.Owner,
            Name = name,
            SecretHash = "",
            Permissions = permissions,
            CreatedAt = FakeGateway.Start.AddMinutes(All.Count),
        });
        return All[^1];
    }

    public ValueTask<Outcome<IssuedApiToken>> CreateAsync(Caller creator, ApiTokenRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return ValueTask.FromResult<Outcome<IssuedApiToken>>(Refusal is { } refusal
            ? refusal
            : new IssuedApiToken(Add(request.Name, [.. request.Permissions]), new SecretValue(Text)));
    }

    public ValueTask<Outcome<Caller>> AuthenticateAsync(string? text, CredentialOrigin origin, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Caller?> ResolveAsync(ApiTokenId id, string door, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<Outcome<IReadOnlyList<ApiToken>>> ListAsync(Caller caller, bool everybody, CancellationToken cancellationToken)
        => ValueTask.FromResult(Refusal is { } refusal ? (Outcome<IReadOnlyList<ApiToken>>)refusal : All.Where(token => everybody || token.UserId == caller.UserId).ToArray());

    public ValueTask<Outcome<ApiToken>> RevokeAsync(Caller caller, ApiTokenId id, CancellationToken cancellationToken)
    {
        var index = All.FindIndex(token => token.Id == id);
        return ValueTask.FromResult(Refusal is { } refusal ? (Outcome<ApiToken>)refusal : All[index] = All[index] with { RevokedAt = FakeGateway.Start });
    }
}
