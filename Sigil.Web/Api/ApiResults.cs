// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api;

/// <summary>Turns outcomes into answers.</summary>
internal static class ApiResults
{
    /// <summary>The failure as a problem document.</summary>
    public static ProblemResult Problem(SigilError error) => new(error);

    /// <summary>200 with the value, or the problem.</summary>
    public static async Task<Results<Ok<T>, ProblemResult>> ToHttp<T>(this ValueTask<Outcome<T>> pending)
    {
        var outcome = await pending;
        return outcome.Succeeded ? TypedResults.Ok(outcome.Value) : Problem(outcome.Error);
    }

    /// <summary>201 with the value, or the problem.</summary>
    public static async Task<Results<Created<T>, ProblemResult>> ToCreated<T>(this ValueTask<Outcome<T>> pending)
    {
        var outcome = await pending;
        return outcome.Succeeded ? TypedResults.Created((string?)null, outcome.Value) : Problem(outcome.Error);
    }

    /// <summary>200 with the value and its ETag, or the problem.</summary>
    public static async Task<Results<TaggedResult<T>, ProblemResult>> ToTagged<T>(this ValueTask<Outcome<Tagged<T>>> pending)
    {
        var outcome = await pending;
        return outcome.Succeeded ? new TaggedResult<T>(outcome.Value) : Problem(outcome.Error);
    }

    /// <summary>201 with the value, its ETag and where it is to be found, or the problem.</summary>
    public static async Task<Results<NewTaggedResult<T>, ProblemResult>> ToCreated<T>(this ValueTask<Outcome<Tagged<T>>> pending, Func<T, string> location)
    {
        var outcome = await pending;
        return outcome.Succeeded ? new NewTaggedResult<T>(outcome.Value, location(outcome.Value.View)) : Problem(outcome.Error);
    }

    /// <summary>204, or the problem.</summary>
    public static async Task<Results<NoContent, ProblemResult>> ToNoContent<T>(this ValueTask<Outcome<T>> pending)
    {
        var outcome = await pending;
        return outcome.Succeeded ? TypedResults.NoContent() : Problem(outcome.Error);
    }
}
