package io.freshlegs.acceptance.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Rights on the topics of facts. */
final class Acls {

    private Acls() {}

    /** Forbids everybody to write them, or takes that back. */
    static void denyWrites(Cluster cluster, boolean deny) throws ExecutionException, InterruptedException {
        List<AclBinding> bindings = new ArrayList<>();
        for (var topic : Topics.FACTS) {
            ResourcePattern pattern = new ResourcePattern(ResourceType.TOPIC, topic.topicName(), PatternType.LITERAL);
            // once a resource has an entry, whoever is not named by one is refused
            bindings.add(binding(pattern, AclOperation.ALL, AclPermissionType.ALLOW));
            bindings.add(binding(pattern, AclOperation.WRITE, AclPermissionType.DENY));
        }
        try (Admin admin = cluster.kafka().admin()) {
            if (deny) {
                admin.createAcls(bindings).all().get();
            } else {
                List<AclBindingFilter> filters =
                        bindings.stream().map(AclBinding::toFilter).toList();
                admin.deleteAcls(filters).all().get();
            }
        }
    }

    private static AclBinding binding(ResourcePattern pattern, AclOperation operation, AclPermissionType permission) {
        return new AclBinding(pattern, new AccessControlEntry("User:ANONYMOUS", "*", operation, permission));
    }
}
