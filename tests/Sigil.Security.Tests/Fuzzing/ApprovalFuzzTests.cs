// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Security.Tests.Fuzzing;

/// <summary>What a person agrees to is the call that is made, whatever a model writes: its canonical form, its hash, its limits, and the text that is shown.</summary>
public sealed class ApprovalFuzzTests
{
    private const int Seed = 20261126;

    private static readonly string[] Calls =
    [
        """{"url":"https://example.org/","n":[1,2.50,null,true,{"b":"c","a":"\u00e9\u202e"}]}""", """{"b":1,"a":{"z":[],"y":{}}}""", """{"text":"\ud83d\ude00 \\u{41}","empty":""}""", """{"url":"http://user@host/","port":1e3}""",
    ];

    [Fact]
    [Trait("attack", "AP-1")]
    public void CanonicalForm_OfWhateverIsRead_IsItsOwnCanonicalForm()
        => ForEachCall(arguments =>
        {
            var once = CanonicalJson.Write(arguments);

            Assert.Equal(once, CanonicalJson.Write(JsonElement.Parse(once)));
            Assert.Equal(once, CanonicalJson.Write(JsonElement.Parse(Reversed(arguments).ToJsonString())));
        });

    [Fact]
    [Trait("attack", "AP-1")]
    public void Hash_OfAnotherCall_IsAnother()
    {
        var seen = new Dictionary<string, (string, string, string)>(StringComparer.Ordinal);
        ForEachCall(arguments =>
        {
            var canonical = CanonicalJson.Write(arguments);
            for (var cut = 0; cut <= 4; cut++)
            {
                var call = ("plug"[..cut], "plug"[cut..], canonical);
                Assert.Equal(call, seen.TryGetValue(CallHash.Of(call.Item1, call.Item2, arguments), out var known) ? known : call);
                seen[CallHash.Of(call.Item1, call.Item2, arguments)] = call;
            }
        });
    }

    [Fact]
    [Trait("attack", "AP-2")]
    public void Limits_MadeFromACall_CoverItAndNothingWithOtherArguments()
        => ForEachCall(arguments =>
        {
            var limits = ArgumentConstraints.Of(arguments);
            Assert.True(ArgumentConstraints.Cover(limits, arguments));
            foreach (var name in arguments.EnumerateObject().Select(argument => argument.Name))
            {
                Assert.False(ArgumentConstraints.Cover(limits, Changed(arguments, call => call.Remove(name))));
                Assert.False(ArgumentConstraints.Cover(limits, Changed(arguments, call => call[name] = JsonValue.Create($"not {Guid.NewGuid()}"))));
                Assert.False(ArgumentConstraints.Cover(limits, Changed(arguments, call => call[name + "x"] = null)));
            }
        });

    [Fact]
    [Trait("attack", "PI-O3")]
    public void ShownText_OfWhateverIsWritten_HidesNothingAndReadsBack()
        => new Mutator(Seed, "pay\u200bpal\u202e", @"\u{202E} as text", "\\\u202e", "\ud800x\udc00", "a\ufe0f\u034f\u3164", "\U000E0041\n\t")
            .Run(text =>
            {
                var shown = ExactText.Escape(text);

                Assert.DoesNotContain(shown, character => (char.IsControl(character) && character is not ('\n' or '\t')) || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format);
                Assert.Equal(text, ReadBack(shown));
            });

    private static void ForEachCall(Action<JsonElement> check)
        => new Mutator(Seed, Calls).Run(text =>
        {
            if (ToolArguments.TryRead(text, out var arguments, out _))
            {
                check(arguments);
            }
        });

    /// <summary>The same value with the members of every object in the opposite order.</summary>
    private static JsonNode Reversed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Reverse().Select(member => KeyValuePair.Create(member.Name, member.Value.ValueKind == JsonValueKind.Null ? null : Reversed(member.Value)))),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Null ? null : Reversed(item))]),
        _ => JsonValue.Create(value)!,
    };

    private static JsonElement Changed(JsonElement arguments, Action<JsonObject> change)
    {
        var call = JsonObject.Create(arguments)!;
        change(call);
        return JsonElement.Parse(call.ToJsonString());
    }

    private static string ReadBack(string shown)
    {
        var text = new StringBuilder();
        for (var i = 0; i < shown.Length; i++)
        {
            if (!shown.AsSpan(i).StartsWith("\\u{"))
            {
                text.Append(shown[i]);
                continue;
            }

            var end = shown.IndexOf('}', i);
            var code = int.Parse(shown.AsSpan(i + 3, end - i - 3), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            text.Append(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            i = end;
        }

        return text.ToString();
    }
}
